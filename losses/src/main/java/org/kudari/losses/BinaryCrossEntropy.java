package org.kudari.losses;

import java.util.Optional;
import org.kudari.api.ExponentialFamily;
import org.kudari.compute.ExponentialFamilies;

/**
 * Minus the log likelihood of one of two classes, y = 1 with the probability p = σ(ŷ) = 1/(1 + e^−ŷ): with the weight c of
 * the positive class, ℓ = −c·y·log p − (1 − y)·log(1 − p) and ∂ℓ/∂ŷ = (1 − y)·p − c·y·(1 − p) (C. M. Bishop, "Pattern
 * Recognition and Machine Learning", 2006, equation 4.90). Label smoothing ε first takes y to (1 − ε)·y + ½ε.
 *
 * <p>Predictions are logits: any numbers. No logarithm is taken of 0.
 */
final class BinaryCrossEntropy extends LogitLoss {
    private final double positiveWeight;
    private final double labelSmoothing;

    BinaryCrossEntropy(double positiveWeight, double labelSmoothing) {
        this.positiveWeight = positiveWeight;
        this.labelSmoothing = labelSmoothing;
    }

    @Override
    double value(double prediction, double target, double rest) {
        double smoothed = smoothed(target);
        double positive = positiveWeight * smoothed * (Math.max(-prediction, 0) + rest);
        return Math.fma(1 - smoothed, Math.max(prediction, 0) + rest, positive);
    }

    @Override
    double slope(double prediction, double target, double smaller) {
        double smoothed = smoothed(target);
        double probability = prediction >= 0 ? 1 - smaller : smaller;
        double complement = prediction >= 0 ? smaller : 1 - smaller;
        return Math.fma(1 - smoothed, probability, -positiveWeight * smoothed * complement);
    }

    private double smoothed(double target) {
        return Math.fma(1 - labelSmoothing, target, 0.5 * labelSmoothing);
    }

    /** {@inheritDoc} With other weights or targets it is the likelihood of other data. */
    @Override
    public Optional<ExponentialFamily> family() {
        return positiveWeight == 1 && labelSmoothing == 0
                ? Optional.of(ExponentialFamilies.binomial())
                : Optional.empty();
    }
}
