package org.kudari.losses;

import org.kudari.compute.ElementaryFunctions;

/**
 * ℓ = log cosh(ŷ − y), whose slope is t = tanh(ŷ − y).
 *
 * <p>Computed of t and r = |ŷ − y|, since cosh overflows and log cosh r ≈ ½r² vanishes beside log 2: as −½·log1p(−t²) for
 * r &lt; 1, since 1/cosh² = 1 − t², and as r − log1p(|t|) beyond, since cosh r = eʳ/(1 + tanh r).
 */
final class LogCosh extends ElementwiseLoss {
    LogCosh() {
        super(Elementary.TANH);
    }

    @Override
    double argument(double prediction, double target) {
        return prediction - target;
    }

    @Override
    double value(double prediction, double target, double tanh) {
        double distance = Math.abs(prediction - target);
        return distance < 1
                ? -0.5 * ElementaryFunctions.log1p(-tanh * tanh)
                : distance - ElementaryFunctions.log1p(Math.abs(tanh));
    }

    @Override
    double slope(double prediction, double target, double tanh) {
        return tanh;
    }
}
