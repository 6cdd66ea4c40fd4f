package org.kudari.testkit;

import java.util.List;
import org.kudari.testkit.CheckResult.Outcome;

/**
 * How all checks of a component ended. Immutable.
 *
 * @since 0.1.0
 */
public final class ConformanceReport {
    private final List<CheckResult> results;

    ConformanceReport(List<CheckResult> results) {
        this.results = List.copyOf(results);
    }

    /** Every check's result, in the order in which they ran. */
    public List<CheckResult> results() {
        return results;
    }

    /** The results with an outcome. */
    public List<CheckResult> results(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** Whether no check failed. */
    public boolean conforms() {
        return results(Outcome.FAILED).isEmpty();
    }

    /** The counts in a line, then whatever did not pass, with its message. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(results(Outcome.PASSED).size()).append(" passed, ");
        text.append(results(Outcome.FAILED).size()).append(" failed, ");
        text.append(results(Outcome.SKIPPED).size()).append(" skipped");
        for (CheckResult result : results) {
            if (result.outcome() != Outcome.PASSED) {
                text.append('\n').append(result);
            }
        }
        return text.toString();
    }
}
