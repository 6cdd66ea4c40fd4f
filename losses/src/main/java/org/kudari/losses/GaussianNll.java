package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Readout;
import org.kudari.api.Shapes;
import org.kudari.compute.ElementaryFunctions;

/**
 * Minus the log likelihood of targets that are normally distributed, each with a mean μ and a variance σ² of its own, which
 * are both predicted: ℓ = ½·(s + z²) with s = log σ² and z = (μ − y)/σ, the mean over the targets of a row. So ∂ℓ/∂μ = z/σ,
 * and ∂ℓ/∂s = ½·(1 − z²) (D. A. Nix and A. S. Weigend, "Estimating the Mean and Variance of the Target Probability
 * Distribution", 1994). The full loss adds ½·log 2π.
 *
 * <p>The outputs of a row are first μ for each target, then s for each. As the logarithm of a variance, s may be any number.
 *
 * <p>1/σ is computed as e^(−s/2), and z before it is squared: neither overflows while z² is a number.
 */
final class GaussianNll implements Loss {
    private static final int BLOCK_VALUES = 1024;
    private static final double HALF_LOG_2_PI = 0.9189385332046727;

    private final double constant;

    GaussianNll(boolean full) {
        this.constant = full ? HALF_LOG_2_PI : 0;
    }

    @Override
    public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        Shapes.requireLossShapes(this, predictions, targets, weights, gradient);
        int blockRows = Math.max(1, BLOCK_VALUES / Math.max(1, predictions.columns()));
        double sum = 0;
        for (int from = 0; from < predictions.rows(); from += blockRows) {
            int to = Math.min(predictions.rows(), from + blockRows);
            if (gradient != null) {
                fillWithPrecisions(gradient, predictions, from, to);
            }
            for (int row = from; row < to; row++) {
                double share = weights[row] / targets.columns();
                sum = Math.fma(share, rowValue(predictions, targets, row, gradient, share), sum);
            }
        }
        return sum;
    }

    /** 1/σ, in both halves of a row: so that no gap is left, and all can be computed in one go. */
    private static void fillWithPrecisions(Matrix gradient, Matrix predictions, int from, int to) {
        int targets = predictions.columns() / 2;
        for (int row = from; row < to; row++) {
            int logVariance = predictions.index(row) + targets;
            int slope = gradient.index(row);
            for (int k = 0; k < targets; k++) {
                double exponent = -0.5 * predictions.values()[logVariance + k];
                gradient.values()[slope + k] = exponent;
                gradient.values()[slope + targets + k] = exponent;
            }
        }
        Elementary.EXP.overwrite(gradient, from, to);
    }

    /** Σₖ ℓ; turns 1/σ, in the gradient's row unless that is null, into slopes. */
    private double rowValue(Matrix predictions, Matrix targets, int row, Matrix gradient, double share) {
        int count = targets.columns();
        int mean = predictions.index(row);
        int target = targets.index(row);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double residual = predictions.values()[mean + k] - targets.values()[target + k];
            double logVariance = predictions.values()[mean + count + k];
            double precision = gradient == null
                    ? ElementaryFunctions.exp(-0.5 * logVariance)
                    : gradient.values()[gradient.index(row) + k];
            double z = scaled(residual, precision);
            sum += Math.fma(0.5, logVariance + z * z, constant);
            if (gradient != null) {
                int slope = gradient.index(row) + k;
                gradient.values()[slope] = share * scaled(z, precision);
                gradient.values()[slope + count] = share * Math.fma(-0.5 * z, z, 0.5);
            }
        }
        return sum;
    }

    /** A product where a distance of 0 is 0 σ, however small σ is. */
    private static double scaled(double distance, double precision) {
        return distance == 0 ? 0 : distance * precision;
    }

    @Override
    public int outputs(int targets) {
        return 2 * targets;
    }

    @Override
    public Readout readout() {
        return Readout.NORMAL;
    }
}
