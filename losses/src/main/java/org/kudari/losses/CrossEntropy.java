package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Readout;
import org.kudari.api.Shapes;
import org.kudari.api.TargetKind;

/**
 * The cross-entropy of softmax, for one of several classes: ℓ of a row is −Σₖ yₖ·log pₖ, where p = softmax(ŷ) has
 * pₖ = e^ŷₖ / Σⱼ e^ŷⱼ, and ∂ℓ/∂ŷₖ = pₖ·Σⱼ yⱼ − yₖ (C. M. Bishop, "Pattern Recognition and Machine Learning", 2006,
 * equations 4.104, 4.108 and 4.109). A row is one answer, however many classes there are, so ℓ is no mean over them.
 *
 * <p>Predictions are logits: any numbers, of which only the differences count. Targets are one-hot, or probabilities that
 * add up to 1.
 *
 * <p>Computed in log-sum-exp form, −log pₖ = log Σⱼ e^(ŷⱼ − m) − (ŷₖ − m) with the largest logit m: no exponential
 * overflows, and no logarithm is taken of 0. So ℓ is finite while differences of logits are.
 */
enum CrossEntropy implements Loss {
    INSTANCE;

    @Override
    public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        Shapes.requireLossShapes(predictions, targets, weights, gradient);
        double sum = 0;
        for (int row = 0; row < predictions.rows(); row++) {
            double largest = largest(predictions, row);
            double total = exponentials(predictions, row, largest, gradient);
            sum = Math.fma(weights[row], rowLoss(predictions, targets, row, largest, total), sum);
            if (gradient != null) {
                toSlopes(gradient, targets, row, weights[row], total);
            }
        }
        return sum;
    }

    private static double largest(Matrix predictions, int row) {
        int prediction = predictions.index(row);
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < predictions.columns(); k++) {
            largest = Math.max(largest, predictions.values()[prediction + k]);
        }
        return largest;
    }

    /** Σⱼ e^(ŷⱼ − m); leaves the summands where the gradient will be, if there is one. */
    private static double exponentials(Matrix predictions, int row, double largest, Matrix gradient) {
        int prediction = predictions.index(row);
        double total = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double e = exp(predictions.values()[prediction + k] - largest);
            total += e;
            if (gradient != null) {
                gradient.values()[gradient.index(row) + k] = e;
            }
        }
        return total;
    }

    private static double rowLoss(Matrix predictions, Matrix targets, int row, double largest, double total) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        double logTotal = log(total);
        double loss = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double distance = logTotal - (predictions.values()[prediction + k] - largest);
            loss = Math.fma(targets.values()[target + k], distance, loss);
        }
        return loss;
    }

    /** From the summands of {@code total} to w·(pₖ·Σⱼ yⱼ − yₖ). */
    private static void toSlopes(Matrix gradient, Matrix targets, int row, double weight, double total) {
        int slope = gradient.index(row);
        int target = targets.index(row);
        double targetSum = 0;
        for (int k = 0; k < targets.columns(); k++) {
            targetSum += targets.values()[target + k];
        }
        for (int k = 0; k < targets.columns(); k++) {
            double probability = gradient.values()[slope + k] / total;
            gradient.values()[slope + k] = weight * Math.fma(probability, targetSum, -targets.values()[target + k]);
        }
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }

    private static double log(double x) {
        return StrictMath.log(x);
    }

    @Override
    public TargetKind targetKind() {
        return TargetKind.CLASS;
    }

    @Override
    public Readout readout() {
        return Readout.SOFTMAX;
    }
}
