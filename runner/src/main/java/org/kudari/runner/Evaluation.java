package org.kudari.runner;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kudari.api.ReportTable;

/**
 * How well a model predicts rows whose targets are known: what each metric came to. Immutable.
 *
 * @since 0.2.0
 */
public final class Evaluation {
    static final Evaluation NONE = new Evaluation(Map.of(), List.of());

    private final Map<String, Double> values;
    private final List<ReportTable> tables;

    Evaluation(Map<String, Double> values, List<ReportTable> tables) {
        this.values = Collections.unmodifiableMap(values);
        this.tables = List.copyOf(tables);
    }

    /**
     * The numbers by the name of the metric, in the order in which metrics were named; with several targets, or a
     * number for each class, followed by a point and what it is of: {@code mae.height}, {@code recall.setosa}. Several
     * of one name have the options in which they differ behind it: {@code f-beta{beta: 2.0}}. NaN where it is not
     * defined.
     */
    public Map<String, Double> values() {
        return values;
    }

    /** The tables, such as a confusion matrix. */
    public List<ReportTable> tables() {
        return tables;
    }
}
