package org.kudari.losses;

import java.util.Optional;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.Readout;
import org.kudari.api.TargetRange;
import org.kudari.compute.ExponentialFamilies;

/**
 * Half the deviance of a target y that is gamma distributed with the mean e^ŷ, but for −log y − 1, which moves no minimum:
 * ℓ = y·e^−ŷ + ŷ, and ∂ℓ/∂ŷ = 1 − y·e^−ŷ (P. McCullagh and J. A. Nelder, "Generalized Linear Models", 2nd edition 1989,
 * section 8.3).
 */
final class Gamma extends ElementwiseLoss {
    Gamma() {
        super(Elementary.EXP);
    }

    @Override
    double argument(double prediction, double target) {
        return -prediction;
    }

    @Override
    double value(double prediction, double target, double f) {
        return ScaledExponential.of(target, -prediction, f) + prediction;
    }

    @Override
    double slope(double prediction, double target, double f) {
        return 1 - ScaledExponential.of(target, -prediction, f);
    }

    @Override
    public TargetRange targetRange() {
        return TargetRange.greaterThan(0);
    }

    @Override
    public Readout readout() {
        return Readout.EXPONENTIAL;
    }

    @Override
    public Optional<ExponentialFamily> family() {
        return Optional.of(ExponentialFamilies.gamma());
    }
}
