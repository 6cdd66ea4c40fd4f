package org.kudari.losses;

import org.kudari.api.Readout;
import org.kudari.api.TargetRange;
import org.kudari.compute.ElementaryFunctions;

/**
 * Half the deviance of Tweedie's distribution with the mean μ = e^ŷ and the variance φ·μᵖ, 1 &lt; p &lt; 2, but for a constant
 * of y: ℓ = y·e^((1−p)ŷ)/(p−1) + e^((2−p)ŷ)/(2−p), and ∂ℓ/∂ŷ = e^((2−p)ŷ) − y·e^((1−p)ŷ) (B. Jørgensen, "The Theory of
 * Dispersion Models", 1997, chapter 4). As p → 1 the slope becomes that of {@link Poisson}, as p → 2 that of {@link Gamma}.
 */
final class Tweedie extends ElementwiseLoss {
    private final double power;

    Tweedie(double power) {
        super(Elementary.EXP);
        this.power = power;
    }

    @Override
    double argument(double prediction, double target) {
        return (2 - power) * prediction;
    }

    @Override
    double value(double prediction, double target, double f) {
        return targetTerm(prediction, target) / (power - 1) + f / (2 - power);
    }

    @Override
    double slope(double prediction, double target, double f) {
        return f - targetTerm(prediction, target);
    }

    /** y·e^((1−p)ŷ). Most targets of such data are 0, and need no exponential. */
    private double targetTerm(double prediction, double target) {
        if (target == 0) {
            return 0;
        }
        double exponent = (1 - power) * prediction;
        return ScaledExponential.of(target, exponent, ElementaryFunctions.exp(exponent));
    }

    @Override
    public TargetRange targetRange() {
        return TargetRange.atLeast(0);
    }

    @Override
    public Readout readout() {
        return Readout.EXPONENTIAL;
    }
}
