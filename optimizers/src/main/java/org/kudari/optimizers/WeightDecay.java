package org.kudari.optimizers;

import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Step;

/**
 * The pull of parameters θ towards 0. There are two kinds, which do the same in plain gradient descent and in no other
 * optimizer; the option's name says which one it is.
 *
 * <ul>
 *   <li>{@code weight-decay} is decoupled: θ shrinks by η·λ·θ beside the step that the gradient asks for (I. Loshchilov,
 *       F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2).
 *   <li>{@code coupled-weight-decay} is the slope λ·θ of a penalty ½·λ·θ², added to the gradient before anything else is made
 *       of it. So it goes through momentum, averages and scaling with the gradient.
 * </ul>
 *
 * @param coupled λ of the second kind; 0 or more
 * @param decoupled λ of the first kind; 0 or more
 */
record WeightDecay(double coupled, double decoupled) {
    /** What users of other programs must know where the decay is coupled. */
    static final String ELSEWHERE =
            "PyTorch calls the coupled decay weight_decay; Keras calls the decoupled kind so, and has"
                    + " no coupled one.";

    static final Option<Double> COUPLED = Option.real("coupled-weight-decay")
            .atLeast(0)
            .defaultValue(0.0)
            .doc(
                    "λ: how much of each parameter is added to its gradient, as the slope of the penalty λ/2·θ²; 0 for none");
    static final Option<Double> DECOUPLED = decoupledByDefault(0);

    static Option<Double> decoupledByDefault(double defaultValue) {
        return Option.real("weight-decay")
                .atLeast(0)
                .defaultValue(defaultValue)
                .doc(
                        "λ: each step takes learning rate times λ of a parameter away, beside what the gradient asks for; 0"
                                + " for none");
    }

    static WeightDecay coupled(Options options) {
        return new WeightDecay(options.get(COUPLED), 0);
    }

    static WeightDecay decoupled(Options options) {
        return new WeightDecay(0, options.get(DECOUPLED));
    }

    static WeightDecay ofBothKinds(Options options) {
        return new WeightDecay(options.get(COUPLED), options.get(DECOUPLED));
    }

    /** How much of each parameter at hand is added to its gradient. */
    double slope(Step step) {
        return coupled * step.decayFactor();
    }

    /** How much of each parameter at hand is left beside the step, with the learning rate as it is in this step. */
    double kept(double rate, Step step) {
        return 1 - rate * decoupled * step.decayFactor();
    }
}
