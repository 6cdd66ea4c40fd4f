package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Shapes;

/**
 * A loss that looks at one prediction at a time, like {@link org.kudari.api.PointwiseLoss}, and whose value and slope share
 * an elementary function f. That is taken of many predictions at a time, in the memory where the gradient will be; a block of
 * rows is still in the nearest cache when value and slope are made of it.
 */
abstract class ElementwiseLoss implements Loss {
    private static final int BLOCK_VALUES = 1024;

    private final Elementary function;

    ElementwiseLoss(Elementary function) {
        this.function = function;
    }

    /** What f is taken of. */
    abstract double argument(double prediction, double target);

    /** ℓ(ŷ, y), given f. */
    abstract double value(double prediction, double target, double f);

    /** ∂ℓ/∂ŷ, given f. */
    abstract double slope(double prediction, double target, double f);

    @Override
    public final double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        Shapes.requireLossShapes(predictions, targets, weights, gradient);
        int blockRows = Math.max(1, BLOCK_VALUES / Math.max(1, predictions.columns()));
        double sum = 0;
        for (int from = 0; from < predictions.rows(); from += blockRows) {
            int to = Math.min(predictions.rows(), from + blockRows);
            if (gradient != null) {
                fillWithFunction(gradient, predictions, targets, from, to);
            }
            for (int row = from; row < to; row++) {
                double share = weights[row] / predictions.columns();
                double rowSum = gradient == null
                        ? rowValue(predictions, targets, row)
                        : rowValue(predictions, targets, row, gradient, share);
                sum = Math.fma(share, rowSum, sum);
            }
        }
        return sum;
    }

    private void fillWithFunction(Matrix gradient, Matrix predictions, Matrix targets, int from, int to) {
        for (int row = from; row < to; row++) {
            int prediction = predictions.index(row);
            int target = targets.index(row);
            int slope = gradient.index(row);
            for (int k = 0; k < predictions.columns(); k++) {
                gradient.values()[slope + k] =
                        argument(predictions.values()[prediction + k], targets.values()[target + k]);
            }
        }
        function.overwrite(gradient, from, to);
    }

    /** Σₖ ℓ(ŷₖ, yₖ); turns f, in the gradient's row, into slopes. */
    private double rowValue(Matrix predictions, Matrix targets, int row, Matrix gradient, double share) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        int slope = gradient.index(row);
        double sum = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double predicted = predictions.values()[prediction + k];
            double wanted = targets.values()[target + k];
            double f = gradient.values()[slope + k];
            sum += value(predicted, wanted, f);
            gradient.values()[slope + k] = share * slope(predicted, wanted, f);
        }
        return sum;
    }

    private double rowValue(Matrix predictions, Matrix targets, int row) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        double sum = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double predicted = predictions.values()[prediction + k];
            double wanted = targets.values()[target + k];
            sum += value(predicted, wanted, function.of(argument(predicted, wanted)));
        }
        return sum;
    }
}
