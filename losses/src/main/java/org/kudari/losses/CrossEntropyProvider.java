package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code cross-entropy}: of softmax, for targets that are one of several classes. */
public final class CrossEntropyProvider implements LossProvider {
    private static final Option<List<Double>> CLASS_WEIGHTS = Option.reals("class-weights")
            .atLeast(0)
            .defaultValue(List.of())
            .doc("how often a row of each class counts, in the order of the classes: of their numbers, or "
                    + "of their characters; an empty list for 1 each");

    private static final Option<Double> LABEL_SMOOTHING = Option.real("label-smoothing")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.0)
            .doc("ε, the share of a row that is spread evenly over all classes, so that no probability is "
                    + "driven to 0 or 1");

    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public String description() {
        return "softmax cross-entropy: minus the log of the probability of the right class, for targets that "
                + "are classes";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(CLASS_WEIGHTS, LABEL_SMOOTHING);
    }

    @Override
    public String formula() {
        return """
                with pₖ = e^ŷₖ / Σⱼ e^ŷⱼ and tₖ = cₖ·((1 − ε)·yₖ + ε/K) over K classes of the weights cₖ
                ℓ = −Σₖ tₖ·log pₖ
                ∂ℓ/∂ŷₖ = pₖ·Σⱼ tⱼ − tₖ
                the predictions are p""";
    }

    @Override
    public String source() {
        return "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equations 4.104, 4.108 and "
                + "4.109; smoothing: C. Szegedy and others, Rethinking the Inception Architecture for Computer "
                + "Vision, 2016, section 7";
    }

    @Override
    public String differences() {
        return "The same as PyTorch's CrossEntropyLoss with weight and label_smoothing, but that PyTorch "
                + "divides the sum of a batch by the class weights of its rows, and here class weights do not "
                + "change what is divided by. Keras's CategoricalCrossentropy with from_logits=True has the "
                + "same smoothing, and class weights in fit.";
    }

    @Override
    public Loss create(Options options) {
        return new CrossEntropy(
                options.get(CLASS_WEIGHTS).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                options.get(LABEL_SMOOTHING));
    }
}
