package org.kudari.losses;

import org.kudari.compute.ElementaryFunctions;

/**
 * Binary cross-entropy in which what is easily told counts less: with the probability p = σ(ŷ), ℓ = −α·y·(1 − p)^γ·log p −
 * (1 − α)·(1 − y)·p^γ·log(1 − p) (T.-Y. Lin, P. Goyal, R. Girshick, K. He and P. Dollár, "Focal Loss for Dense Object
 * Detection", 2017, equation 5, for y of 0 and 1).
 *
 * <p>Each term is q^γ·s, with the probability q of the wrong class and s = −log(1 − q); its slope by the logit of q is
 * q^γ·(γ·(1 − q)·s + q), a sum of numbers that are not negative. q^γ is computed as e^(γ·log q).
 */
final class Focal extends LogitLoss {
    private final double gamma;
    private final double alpha;

    Focal(double gamma, double alpha) {
        this.gamma = gamma;
        this.alpha = alpha;
    }

    @Override
    double value(double prediction, double target, double rest) {
        double minusLogPositive = Math.max(-prediction, 0) + rest;
        double minusLogNegative = Math.max(prediction, 0) + rest;
        double value = 0;
        if (target != 0) {
            value = alpha * target * power(minusLogNegative) * minusLogPositive;
        }
        if (target != 1) {
            value += (1 - alpha) * (1 - target) * power(minusLogPositive) * minusLogNegative;
        }
        return value;
    }

    @Override
    double slope(double prediction, double target, double smaller) {
        double rest = -ElementaryFunctions.log1p(-smaller);
        double minusLogPositive = Math.max(-prediction, 0) + rest;
        double minusLogNegative = Math.max(prediction, 0) + rest;
        double positive = prediction >= 0 ? 1 - smaller : smaller;
        double negative = prediction >= 0 ? smaller : 1 - smaller;
        double slope = 0;
        if (target != 0) {
            double steepness = Math.fma(gamma * positive, minusLogPositive, negative);
            slope = -alpha * target * power(minusLogNegative) * steepness;
        }
        if (target != 1) {
            double steepness = Math.fma(gamma * negative, minusLogNegative, positive);
            slope += (1 - alpha) * (1 - target) * power(minusLogPositive) * steepness;
        }
        return slope;
    }

    /** q^γ, given −log q. */
    private double power(double minusLog) {
        return ElementaryFunctions.exp(-gamma * minusLog);
    }
}
