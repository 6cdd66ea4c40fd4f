package org.kudari.api;

/**
 * The short way to write a loss that looks at one prediction at a time: its value and its slope.
 *
 * <pre>{@code
 * record Huber(double delta) implements PointwiseLoss {
 *     public double value(double prediction, double target) {
 *         double r = Math.abs(prediction - target);
 *         return r <= delta ? 0.5 * r * r : delta * (r - 0.5 * delta);
 *     }
 *     public double slope(double prediction, double target) {
 *         return Math.max(-delta, Math.min(delta, prediction - target));
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface PointwiseLoss extends Loss {
    /** ℓ(ŷ, y) of one prediction. */
    double value(double prediction, double target);

    /** ∂ℓ/∂ŷ of one prediction: positive where a larger prediction is worse. */
    double slope(double prediction, double target);

    /** {@inheritDoc} The default takes the mean over a row's outputs and adds the rows in their order. */
    @Override
    default double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        Shapes.requireLossShapes(predictions, targets, weights, gradient);
        int outputs = predictions.columns();
        double sum = 0;
        for (int row = 0; row < predictions.rows(); row++) {
            int prediction = predictions.index(row);
            int target = targets.index(row);
            double share = weights[row] / outputs;
            double rowSum = 0;
            for (int k = 0; k < outputs; k++) {
                rowSum += value(predictions.values()[prediction + k], targets.values()[target + k]);
            }
            sum += share * rowSum;
            if (gradient != null) {
                int g = gradient.index(row);
                for (int k = 0; k < outputs; k++) {
                    gradient.values()[g + k] =
                            share * slope(predictions.values()[prediction + k], targets.values()[target + k]);
                }
            }
        }
        return sum;
    }
}
