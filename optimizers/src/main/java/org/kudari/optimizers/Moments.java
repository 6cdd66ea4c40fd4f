package org.kudari.optimizers;

import org.kudari.api.Option;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;
import org.kudari.compute.ElementaryFunctions;

/**
 * Running averages of the gradient (first moment) and of its square (second moment): a ← β·a + (1 − β)·x, beginning at 0.
 */
final class Moments {
    static final String FIRST = "first-moment";
    static final String SECOND = "second-moment";

    private Moments() {}

    static Option<Double> beta1(double defaultValue) {
        return beta("beta1", defaultValue, "β₁: how much of the average gradient is kept from step to step");
    }

    static Option<Double> beta2(double defaultValue) {
        return beta("beta2", defaultValue, "β₂: how much of the average squared gradient is kept from step to step");
    }

    /** How much of an average is kept from step to step. */
    static Option<Double> beta(String name, double defaultValue, String doc) {
        return Option.real(name)
                .atLeast(0)
                .lessThan(1)
                .defaultValue(defaultValue)
                .doc(doc);
    }

    /** What an optimizer remembers that averages both. */
    static StateLayout.Builder both() {
        return StateLayout.builder().perParameter(FIRST).perParameter(SECOND);
    }

    /** The average with another value in it. */
    static double average(double beta, double average, double value) {
        return Math.fma(beta, average, (1 - beta) * value);
    }

    /**
     * What the values averaged so far weigh together: 1 − βᵗ in step t, since the average began at 0. Divided by this it has
     * no bias (D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, section 3).
     */
    static double weight(double beta, Step step) {
        return 1 - ElementaryFunctions.power(beta, step.number());
    }
}
