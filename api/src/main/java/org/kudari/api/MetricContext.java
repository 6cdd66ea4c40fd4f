package org.kudari.api;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the predictions that a {@link Metric} judges are of. Immutable.
 *
 * @since 0.2.0
 */
public final class MetricContext {
    private final TargetKind targetKind;
    private final List<String> names;
    private final int outputs;
    private final OptionalInt parameters;

    private MetricContext(TargetKind targetKind, List<String> names, int outputs, OptionalInt parameters) {
        this.targetKind = targetKind;
        this.names = names;
        this.outputs = outputs;
        this.parameters = parameters;
    }

    /**
     * One or more numbers are predicted, each in a column.
     *
     * @param targets their names
     */
    public static MetricContext numbers(List<String> targets) {
        return new MetricContext(TargetKind.NUMERIC, List.copyOf(targets), targets.size(), OptionalInt.empty());
    }

    /**
     * One of two classes is predicted by one column: the probability of the second.
     *
     * @param negative the first class, whose target is 0
     * @param positive the second class, whose target is 1
     */
    public static MetricContext binary(String negative, String positive) {
        return new MetricContext(TargetKind.BINARY, List.of(negative, positive), 1, OptionalInt.empty());
    }

    /**
     * One of several classes is predicted, by a probability for each.
     *
     * @param classes their names
     */
    public static MetricContext classes(List<String> classes) {
        return new MetricContext(TargetKind.CLASS, List.copyOf(classes), classes.size(), OptionalInt.empty());
    }

    /**
     * The same where it is known how large the model is.
     *
     * @param count the model's fitted parameters, those of intercepts included
     */
    public MetricContext withParameters(int count) {
        return new MetricContext(targetKind, names, outputs, OptionalInt.of(count));
    }

    /** What kind of target is predicted. */
    public TargetKind targetKind() {
        return targetKind;
    }

    /** The names of the targets; or of the classes, in the order of their columns. */
    public List<String> names() {
        return names;
    }

    /** How many columns predictions and targets have: one for each name, or a single one for a binary target. */
    public int outputs() {
        return outputs;
    }

    /** How many parameters the model has, intercepts included; empty where that is not known. */
    public OptionalInt parameters() {
        return parameters;
    }
}
