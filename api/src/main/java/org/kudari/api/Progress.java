package org.kudari.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an optimizer tells the training loop after a step: the objective it saw, whether it has arrived, and anything
 * worth reporting. Immutable.
 *
 * @since 0.1.0
 */
public final class Progress {
    private static final Progress MADE = at(Double.NaN);

    private final double objective;
    private final boolean arrived;
    private final Map<String, Double> findings;
    private final List<String> remarks;
    private final List<ReportTable> tables;

    private Progress(
            double objective,
            boolean arrived,
            Map<String, Double> findings,
            List<String> remarks,
            List<ReportTable> tables) {
        this.objective = objective;
        this.arrived = arrived;
        this.findings = findings;
        this.remarks = remarks;
        this.tables = tables;
    }

    /**
     * A step was made, and there may be further to go. The objective was what {@link Objective#evaluate} gave first in this step,
     * which the training loop has seen itself.
     *
     * @return always the same object, so that steps can be made without allocating
     */
    public static Progress made() {
        return MADE;
    }

    /**
     * A step was made, and there may be further to go.
     *
     * @param objective the value that {@link Objective#evaluate} gave before the parameters were changed
     */
    public static Progress at(double objective) {
        return new Progress(objective, false, Map.of(), List.of(), List.of());
    }

    /**
     * The minimum is reached; another step would change nothing.
     *
     * @param objective the value at the parameters as they are now
     */
    public static Progress arrived(double objective) {
        return new Progress(objective, true, Map.of(), List.of(), List.of());
    }

    /**
     * The same with a finding: a number the user may want to know, such as {@code condition-number}.
     *
     * @param name lower-case words joined by hyphens
     */
    public Progress withFinding(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(findings);
        more.put(name, value);
        return new Progress(objective, arrived, Collections.unmodifiableMap(more), remarks, tables);
    }

    /** The same with a remark: a sentence the user must not miss, such as which column was left out, and why. */
    public Progress withRemark(String sentence) {
        List<String> more = new ArrayList<>(remarks);
        more.add(sentence);
        return new Progress(objective, arrived, findings, List.copyOf(more), tables);
    }

    /** The same with a table for the report. */
    public Progress withTable(ReportTable table) {
        List<ReportTable> more = new ArrayList<>(tables);
        more.add(table);
        return new Progress(objective, arrived, findings, remarks, List.copyOf(more));
    }

    /** The objective: before the step, or, when arrived, after it; NaN from {@link #made()}, which leaves it to the loop. */
    public double objective() {
        return objective;
    }

    /** Whether the loop is to take the objective that {@link Objective#evaluate} gave first. */
    public boolean leavesObjectiveToLoop() {
        return this == MADE;
    }

    /** Whether the minimum is reached, so that the loop may stop. */
    public boolean hasArrived() {
        return arrived;
    }

    /** Numbers worth reporting, by name, in the order they were added. */
    public Map<String, Double> findings() {
        return findings;
    }

    /** Sentences the user must not miss. */
    public List<String> remarks() {
        return remarks;
    }

    /** Tables for the report, in the order they were added. */
    public List<ReportTable> tables() {
        return tables;
    }
}
