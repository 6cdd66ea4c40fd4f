package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Shapes;

/**
 * A loss that looks at one prediction at a time, like {@link org.kudari.api.PointwiseLoss}, and whose value is made of an
 * elementary function f, its slope of the same or another one. A function is taken of many predictions at a time, in the
 * memory where the gradient will be; a block of rows is still in the nearest cache when value and slopes are made of it.
 */
abstract class ElementwiseLoss implements Loss {
    private static final int BLOCK_VALUES = 1024;

    private final Elementary valueFunction;
    private final Elementary slopeFunction;

    /** Value and slope share a function. */
    ElementwiseLoss(Elementary function) {
        this(function, function);
    }

    ElementwiseLoss(Elementary valueFunction, Elementary slopeFunction) {
        this.valueFunction = valueFunction;
        this.slopeFunction = slopeFunction;
    }

    /** What both functions are taken of. */
    abstract double argument(double prediction, double target);

    /** ℓ(ŷ, y), given the value's function f. */
    abstract double value(double prediction, double target, double f);

    /** ∂ℓ/∂ŷ, given the slope's function f. */
    abstract double slope(double prediction, double target, double f);

    @Override
    public final double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        Shapes.requireLossShapes(predictions, targets, weights, gradient);
        int blockRows = Math.max(1, BLOCK_VALUES / Math.max(1, predictions.columns()));
        double sum = 0;
        for (int from = 0; from < predictions.rows(); from += blockRows) {
            int to = Math.min(predictions.rows(), from + blockRows);
            if (gradient != null) {
                fill(gradient, valueFunction, predictions, targets, from, to);
            }
            for (int row = from; row < to; row++) {
                double share = weights[row] / predictions.columns();
                sum = Math.fma(share, rowValue(predictions, targets, row, gradient), sum);
            }
            if (gradient != null) {
                if (slopeFunction != valueFunction) {
                    fill(gradient, slopeFunction, predictions, targets, from, to);
                }
                for (int row = from; row < to; row++) {
                    toSlopes(gradient, predictions, targets, row, weights[row] / predictions.columns());
                }
            }
        }
        return sum;
    }

    private void fill(Matrix gradient, Elementary function, Matrix predictions, Matrix targets, int from, int to) {
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

    /** Σₖ ℓ(ŷₖ, yₖ), of the function in the gradient's row unless that is null. */
    private double rowValue(Matrix predictions, Matrix targets, int row, Matrix gradient) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        double sum = 0;
        for (int k = 0; k < predictions.columns(); k++) {
            double predicted = predictions.values()[prediction + k];
            double wanted = targets.values()[target + k];
            double f = gradient == null
                    ? valueFunction.of(argument(predicted, wanted))
                    : gradient.values()[gradient.index(row) + k];
            sum += value(predicted, wanted, f);
        }
        return sum;
    }

    private void toSlopes(Matrix gradient, Matrix predictions, Matrix targets, int row, double share) {
        int prediction = predictions.index(row);
        int target = targets.index(row);
        int slope = gradient.index(row);
        for (int k = 0; k < predictions.columns(); k++) {
            gradient.values()[slope + k] = share
                    * slope(
                            predictions.values()[prediction + k],
                            targets.values()[target + k],
                            gradient.values()[slope + k]);
        }
    }
}
