package org.kudari.testkit;

/**
 * How a check ended. Immutable.
 *
 * @since 0.1.0
 */
public final class CheckResult {
    /** The ways a check can end. */
    public enum Outcome {
        /** It is true. */
        PASSED,
        /** It is not true. */
        FAILED,
        /** It does not apply, or could not be found out. */
        SKIPPED
    }

    private final Check check;
    private final Outcome outcome;
    private final String message;

    private CheckResult(Check check, Outcome outcome, String message) {
        this.check = check;
        this.outcome = outcome;
        this.message = message;
    }

    /** Runs a check; a failure is a result, not an exception. */
    public static CheckResult of(Check check) {
        try {
            check.run();
            return new CheckResult(check, Outcome.PASSED, "");
        } catch (CheckFailure failure) {
            return new CheckResult(check, Outcome.FAILED, failure.getMessage());
        } catch (CheckSkipped skipped) {
            return new CheckResult(check, Outcome.SKIPPED, skipped.getMessage());
        }
    }

    /** What was checked. */
    public Check check() {
        return check;
    }

    /** Passed, failed or skipped. */
    public Outcome outcome() {
        return outcome;
    }

    /** What was found, expected and usually causes it; or why it was skipped; empty when it passed. */
    public String message() {
        return message;
    }

    @Override
    public String toString() {
        return outcome + " " + check + (message.isEmpty() ? "" : "\n" + message).replace("\n", "\n    ");
    }
}
