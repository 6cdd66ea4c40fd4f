package org.kudari.losses;

import java.util.Optional;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.Readout;
import org.kudari.api.TargetRange;
import org.kudari.compute.ElementaryFunctions;
import org.kudari.compute.ExponentialFamilies;

/**
 * Minus the log likelihood of a count y that is Poisson distributed with the mean e^ŷ, but for log y!: ℓ = e^ŷ − y·ŷ, and
 * ∂ℓ/∂ŷ = e^ŷ − y (P. McCullagh and J. A. Nelder, "Generalized Linear Models", 2nd edition 1989, section 6.2).
 *
 * <p>The full loss adds Stirling's approximation of log y!, y·log y − y + ½·log(2πy), for y &gt; 1: a constant, which moves
 * no minimum.
 */
final class Poisson extends ElementwiseLoss {
    private static final double TWO_PI = 2 * Math.PI;

    private final boolean full;

    Poisson(boolean full) {
        super(Elementary.EXP);
        this.full = full;
    }

    @Override
    double argument(double prediction, double target) {
        return prediction;
    }

    @Override
    double value(double prediction, double target, double mean) {
        double value = mean - target * prediction;
        return full && target > 1 ? value + stirling(target) : value;
    }

    private static double stirling(double y) {
        return Math.fma(y, ElementaryFunctions.log(y), -y) + 0.5 * ElementaryFunctions.log(TWO_PI * y);
    }

    @Override
    double slope(double prediction, double target, double mean) {
        return mean - target;
    }

    @Override
    public TargetRange targetRange() {
        return TargetRange.atLeast(0);
    }

    @Override
    public Readout readout() {
        return Readout.EXPONENTIAL;
    }

    @Override
    public Optional<ExponentialFamily> family() {
        return Optional.of(ExponentialFamilies.poisson());
    }
}
