package org.kudari.api;

/**
 * The checks of matrix shapes that implementations of the interfaces here have in common. Each throws
 * {@link IllegalArgumentException} with what was found and what was expected.
 *
 * @since 0.1.0
 */
public final class Shapes {
    private Shapes() {}

    /** Requires rows × columns. */
    public static void require(String what, Matrix matrix, int rows, int columns) {
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException(what + ": " + matrix.rows() + " × " + matrix.columns()
                    + ", but expected " + rows + " × " + columns);
        }
    }

    /** Requires a length. */
    public static void require(String what, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(what + ": " + values.length + " values, but expected " + length);
        }
    }

    /** Requires what {@link Predictor#predict(double...)} is to be given: a value for each input. */
    public static void requireInputs(Predictor predictor, double[] inputs) {
        if (inputs.length != predictor.inputs()) {
            throw new IllegalArgumentException(
                    "inputs: " + inputs.length + " values, but the model has " + predictor.inputs() + " inputs");
        }
    }

    /** Requires what {@link Predictor#predict(Matrix, Matrix)} is to be given. */
    public static void requirePredictionShapes(Predictor predictor, Matrix inputs, Matrix predictions) {
        require("inputs", inputs, inputs.rows(), predictor.inputs());
        require("predictions", predictions, inputs.rows(), predictor.outputs());
    }

    /**
     * Requires what {@link Metric.Sum#add} is to be given: a column for each output, equal shapes, and a weight for each row.
     *
     * @since 0.2.0
     */
    public static void requireMetricShapes(
            MetricContext context, Matrix predictions, Matrix targets, double[] weights) {
        require("predictions", predictions, predictions.rows(), context.outputs());
        requireLossShapes(predictions, targets, weights, null);
    }

    /** Requires what {@link Loss#evaluate} is to be given: equal shapes, and a weight for each row. */
    public static void requireLossShapes(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        require("targets", targets, predictions.rows(), predictions.columns());
        requireWeightsAndGradient(predictions, weights, gradient);
    }

    /**
     * The same for a loss with other than one output for each target: as many as {@link Loss#outputs} says.
     *
     * @since 0.2.0
     */
    public static void requireLossShapes(
            Loss loss, Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        require("targets", targets, predictions.rows(), targets.columns());
        require("predictions", predictions, targets.rows(), loss.outputs(targets.columns()));
        requireWeightsAndGradient(predictions, weights, gradient);
    }

    private static void requireWeightsAndGradient(Matrix predictions, double[] weights, Matrix gradient) {
        if (weights.length < predictions.rows()) {
            throw new IllegalArgumentException(
                    "weights: " + weights.length + ", but predictions have " + predictions.rows() + " rows");
        }
        if (gradient != null) {
            require("gradient", gradient, predictions.rows(), predictions.columns());
        }
    }
}
