package org.kudari.optimizers;

import org.kudari.api.Option;

/** The option that every optimizer here has. */
final class LearningRate {
    private static final String NAME = "learning-rate";

    private LearningRate() {}

    /** η of optimizers whose steps are as long as the gradient. */
    static Option<Double> timesGradient(double defaultValue) {
        return option(defaultValue, "η: how far to step against the gradient");
    }

    /** η of optimizers that scale the gradient to a size of about 1. */
    static Option<Double> perStep(double defaultValue) {
        return option(
                defaultValue, "η: about how far each parameter moves in a step while its gradient keeps its sign");
    }

    /** η of optimizers that find the length of steps themselves. */
    static Option<Double> timesStep(double defaultValue) {
        return option(defaultValue, "η: what each step is multiplied by");
    }

    static Option<Double> option(double defaultValue, String doc) {
        return Option.real(NAME).greaterThan(0).defaultValue(defaultValue).doc(doc);
    }
}
