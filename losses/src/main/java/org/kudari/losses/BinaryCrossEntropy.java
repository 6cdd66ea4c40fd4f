package org.kudari.losses;

import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.compute.ElementaryFunctions;

/**
 * Minus the log likelihood of one of two classes, y = 1 with the probability p = σ(ŷ) = 1/(1 + e^−ŷ): with the weight c of
 * the positive class, ℓ = −c·y·log p − (1 − y)·log(1 − p) and ∂ℓ/∂ŷ = (1 − y)·p − c·y·(1 − p) (C. M. Bishop, "Pattern
 * Recognition and Machine Learning", 2006, equation 4.90). Label smoothing ε first takes y to (1 − ε)·y + ½ε.
 *
 * <p>Predictions are logits: any numbers. Computed in softplus form, −log σ(ŷ) = softplus(−ŷ) = max(−ŷ, 0) + log(1 + e^−|ŷ|),
 * of u = σ(−|ŷ|), which keeps its digits: log(1 + e^−|ŷ|) = −log1p(−u). No logarithm is taken of 0.
 */
final class BinaryCrossEntropy extends ElementwiseLoss {
    private final double positiveWeight;
    private final double labelSmoothing;

    BinaryCrossEntropy(double positiveWeight, double labelSmoothing) {
        super(Elementary.SIGMOID);
        this.positiveWeight = positiveWeight;
        this.labelSmoothing = labelSmoothing;
    }

    @Override
    double argument(double prediction, double target) {
        return -Math.abs(prediction);
    }

    @Override
    double value(double prediction, double target, double u) {
        double smoothed = smoothed(target);
        double rest = -ElementaryFunctions.log1p(-u);
        double positive = positiveWeight * smoothed * (Math.max(-prediction, 0) + rest);
        return Math.fma(1 - smoothed, Math.max(prediction, 0) + rest, positive);
    }

    @Override
    double slope(double prediction, double target, double u) {
        double smoothed = smoothed(target);
        double probability = prediction >= 0 ? 1 - u : u;
        double complement = prediction >= 0 ? u : 1 - u;
        return Math.fma(1 - smoothed, probability, -positiveWeight * smoothed * complement);
    }

    private double smoothed(double target) {
        return Math.fma(1 - labelSmoothing, target, 0.5 * labelSmoothing);
    }

    @Override
    public TargetKind targetKind() {
        return TargetKind.BINARY;
    }

    @Override
    public Readout readout() {
        return Readout.SIGMOID;
    }
}
