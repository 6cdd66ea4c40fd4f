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
    private final boolean probabilities;
    private final OptionalInt parameters;

    private MetricContext(
            TargetKind targetKind, List<String> names, int outputs, boolean probabilities, OptionalInt parameters) {
        this.targetKind = targetKind;
        this.names = names;
        this.outputs = outputs;
        this.probabilities = probabilities;
        this.parameters = parameters;
    }

    /**
     * One or more numbers are predicted, each in a column.
     *
     * @param targets their names
     */
    public static MetricContext numbers(List<String> targets) {
        return new MetricContext(TargetKind.NUMERIC, List.copyOf(targets), targets.size(), false, OptionalInt.empty());
    }

    /**
     * One of two classes is predicted by one column: the probability of the second.
     *
     * @param negative the first class, whose target is 0
     * @param positive the second class, whose target is 1
     */
    public static MetricContext binary(String negative, String positive) {
        return new MetricContext(TargetKind.BINARY, List.of(negative, positive), 1, true, OptionalInt.empty());
    }

    /**
     * One of two classes is predicted by one column, whose numbers are no probabilities: the second class above 0, the
     * first else.
     *
     * @param negative the first class, whose target is 0
     * @param positive the second class, whose target is 1
     */
    public static MetricContext margins(String negative, String positive) {
        return new MetricContext(TargetKind.BINARY, List.of(negative, positive), 1, false, OptionalInt.empty());
    }

    /**
     * One of several classes is predicted, by a probability for each.
     *
     * @param classes their names
     */
    public static MetricContext classes(List<String> classes) {
        return new MetricContext(TargetKind.CLASS, List.copyOf(classes), classes.size(), true, OptionalInt.empty());
    }

    /**
     * The same where it is known how large the model is.
     *
     * @param count the model's fitted parameters, those of intercepts included
     */
    public MetricContext withParameters(int count) {
        return new MetricContext(targetKind, names, outputs, probabilities, OptionalInt.of(count));
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

    /** Whether predictions are probabilities of classes. */
    public boolean hasProbabilities() {
        return probabilities;
    }

    /** How many parameters the model has, intercepts included; empty where that is not known. */
    public OptionalInt parameters() {
        return parameters;
    }
}
