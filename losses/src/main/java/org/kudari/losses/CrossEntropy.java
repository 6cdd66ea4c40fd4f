package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Readout;
import org.kudari.api.Shapes;
import org.kudari.api.TargetKind;
import org.kudari.compute.ElementaryFunctions;

/**
 * The cross-entropy of softmax, for one of several classes: ℓ of a row is −Σₖ tₖ·log pₖ, where p = softmax(ŷ) has
 * pₖ = e^ŷₖ / Σⱼ e^ŷⱼ, and ∂ℓ/∂ŷₖ = pₖ·Σⱼ tⱼ − tₖ (C. M. Bishop, "Pattern Recognition and Machine Learning", 2006,
 * equations 4.104, 4.108 and 4.109). A row is one answer, however many classes there are, so ℓ is no mean over them.
 *
 * <p>tₖ = cₖ·((1 − ε)·yₖ + ε/K) is the target with the weight c of its class and label smoothing ε over the K classes (C.
 * Szegedy and others, "Rethinking the Inception Architecture for Computer Vision", 2016, section 7).
 *
 * <p>Predictions are logits: any numbers, of which only the differences count. Targets are one-hot, or probabilities that
 * add up to 1.
 *
 * <p>Computed in log-sum-exp form, −log pₖ = log Σⱼ e^(ŷⱼ − m) − (ŷₖ − m) with the largest logit m: no exponential
 * overflows, and no logarithm is taken of 0. So ℓ is finite while differences of logits are.
 */
final class CrossEntropy implements Loss {
    static final CrossEntropy PLAIN = new CrossEntropy(new double[0], 0);

    private final double[] classWeights;
    private final double labelSmoothing;

    /** @param classWeights one for each class, or none where all are 1 */
    CrossEntropy(double[] classWeights, double labelSmoothing) {
        this.classWeights = classWeights.clone();
        this.labelSmoothing = labelSmoothing;
    }

    @Override
    public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        Shapes.requireLossShapes(this, predictions, targets, weights, gradient);
        if (gradient != null) {
            fillWithExponentials(gradient, predictions);
        }
        double sum = 0;
        for (int row = 0; row < predictions.rows(); row++) {
            double largest = largest(predictions, row);
            double total = gradient == null ? sumOfExponentials(predictions, row, largest) : sum(gradient, row);
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

    /** e^(ŷₖ − m) of all rows, where the gradient will be: many exponentials at a time are many times as fast as one by one. */
    private static void fillWithExponentials(Matrix gradient, Matrix predictions) {
        for (int row = 0; row < predictions.rows(); row++) {
            double largest = largest(predictions, row);
            int prediction = predictions.index(row);
            int slope = gradient.index(row);
            for (int k = 0; k < predictions.columns(); k++) {
                gradient.values()[slope + k] = predictions.values()[prediction + k] - largest;
            }
        }
        Elementary.EXP.overwrite(gradient, 0, gradient.rows());
    }

    private static double sum(Matrix values, int row) {
        int from = values.index(row);
        double sum = 0;
        for (int k = 0; k < values.columns(); k++) {
            sum += values.values()[from + k];
        }
        return sum;
    }

    private static double sumOfExponentials(Matrix predictions, int row, double largest) {
        int prediction = predictions.index(row);
        double sum = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            sum += ElementaryFunctions.exp(predictions.values()[prediction + k] - largest);
        }
        return sum;
    }

    private double rowLoss(Matrix predictions, Matrix targets, int row, double largest, double total) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        double logTotal = ElementaryFunctions.log(total);
        double loss = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double distance = logTotal - (predictions.values()[prediction + k] - largest);
            loss = Math.fma(weighted(targets, target, k), distance, loss);
        }
        return loss;
    }

    /** From the summands of {@code total} to w·(pₖ·Σⱼ tⱼ − tₖ). */
    private void toSlopes(Matrix gradient, Matrix targets, int row, double weight, double total) {
        int slope = gradient.index(row);
        int target = targets.index(row);
        double targetSum = 0;
        for (int k = 0; k < targets.columns(); k++) {
            targetSum += weighted(targets, target, k);
        }
        for (int k = 0; k < targets.columns(); k++) {
            double probability = gradient.values()[slope + k] / total;
            gradient.values()[slope + k] = weight * Math.fma(probability, targetSum, -weighted(targets, target, k));
        }
    }

    /** tₖ of the row that begins at {@code first}. */
    private double weighted(Matrix targets, int first, int k) {
        double smoothed = Math.fma(1 - labelSmoothing, targets.values()[first + k], labelSmoothing / targets.columns());
        return classWeights.length == 0 ? smoothed : classWeights[k] * smoothed;
    }

    @Override
    public int outputs(int targets) {
        if (targets < 2) {
            throw new IllegalArgumentException("found " + targets + " class, but expected 2 or more");
        }
        if (classWeights.length != 0 && classWeights.length != targets) {
            throw new IllegalArgumentException("class-weights: found " + classWeights.length
                    + " numbers, but there are " + targets + " classes; expected one for each, in their order");
        }
        return targets;
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
