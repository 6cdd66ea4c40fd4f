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
 * <p>Computed in log-sum-exp form with the largest logit ŷₘ: −log pₖ = log1p(r) − (ŷₖ − ŷₘ), where r is the sum of e^(ŷⱼ − ŷₘ)
 * over j ≠ m. No exponential overflows, and no logarithm is taken of 0, so ℓ is finite while differences of logits are. Where
 * the right class is m, ℓ and its slope are about r, which keeps its digits however sure the prediction is: 1 + r would not.
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
            int first = gradient == null ? 0 : firstOne(gradient, row);
            double rest = gradient == null ? restOf(predictions, row, largest) : sumBut(first, gradient, row);
            sum = Math.fma(weights[row], rowLoss(predictions, targets, row, largest, rest), sum);
            if (gradient != null) {
                toSlopes(gradient, targets, row, first, weights[row], rest);
            }
        }
        return sum;
    }

    /** e^(ŷₖ − ŷₘ) of all rows, where the gradient will be: many exponentials at a time are many times as fast as one by one. */
    private static void fillWithExponentials(Matrix gradient, Matrix predictions) {
        for (int row = 0; row < predictions.rows(); row++) {
            int prediction = predictions.index(row);
            int slope = gradient.index(row);
            double largest = largest(predictions, row);
            for (int k = 0; k < predictions.columns(); k++) {
                gradient.values()[slope + k] = predictions.values()[prediction + k] - largest;
            }
        }
        Elementary.EXP.overwrite(gradient, 0, gradient.rows());
    }

    private static double largest(Matrix predictions, int row) {
        int prediction = predictions.index(row);
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < predictions.columns(); k++) {
            largest = Math.max(largest, predictions.values()[prediction + k]);
        }
        return largest;
    }

    /** m, told by its exponential, which is 1; those of others are only where ŷ is the same but for rounding. 0 if none is 1. */
    private static int firstOne(Matrix exponentials, int row) {
        int from = exponentials.index(row);
        for (int k = 0; k < exponentials.columns(); k++) {
            if (exponentials.values()[from + k] == 1) {
                return k;
            }
        }
        return 0;
    }

    private static double sumBut(int left, Matrix exponentials, int row) {
        int from = exponentials.index(row);
        double sum = 0;
        for (int k = 0; k < left; k++) {
            sum += exponentials.values()[from + k];
        }
        for (int k = left + 1; k < exponentials.columns(); k++) {
            sum += exponentials.values()[from + k];
        }
        return sum;
    }

    /** r without a gradient to keep the exponentials in: their sum but for the first that is 1. */
    private static double restOf(Matrix predictions, int row, double largest) {
        int prediction = predictions.index(row);
        boolean isLeft = false;
        double sum = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double exponential = ElementaryFunctions.exp(predictions.values()[prediction + k] - largest);
            if (exponential == 1 && !isLeft) {
                isLeft = true;
            } else {
                sum += exponential;
            }
        }
        return sum;
    }

    private double rowLoss(Matrix predictions, Matrix targets, int row, double largest, double rest) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        double logTotal = ElementaryFunctions.log1p(rest);
        double loss = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double distance = predictions.values()[prediction + k] - largest;
            loss = Math.fma(weighted(targets, target, k), logTotal - distance, loss);
        }
        return loss;
    }

    /** From the exponentials to w·(pₖ·Σⱼ tⱼ − tₖ), which of the largest is w·(Σ over j ≠ m of tⱼ − tₘ·r) / (1 + r). */
    private void toSlopes(Matrix gradient, Matrix targets, int row, int largest, double weight, double rest) {
        int slope = gradient.index(row);
        int target = targets.index(row);
        double ofLargest = weighted(targets, target, largest);
        double ofRest = sum(targets, target, largest + 1, targets.columns(), sum(targets, target, 0, largest, 0));
        double total = 1 + rest;
        for (int k = 0; k < targets.columns(); k++) {
            double probability = gradient.values()[slope + k] / total;
            gradient.values()[slope + k] =
                    weight * Math.fma(probability, ofLargest + ofRest, -weighted(targets, target, k));
        }
        gradient.values()[slope + largest] = weight * (Math.fma(-ofLargest, rest, ofRest) / total);
    }

    /** More tₖ added to a sum. */
    private double sum(Matrix targets, int first, int from, int to, double before) {
        double sum = before;
        for (int k = from; k < to; k++) {
            sum += weighted(targets, first, k);
        }
        return sum;
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
