package org.kudari.api;

/**
 * A model with its finished parameters: from inputs to predictions. Immutable and safe for many threads.
 *
 * <p>Gives the same bits as {@link Model.Pass#predict} with the same parameters.
 *
 * @since 0.1.0
 */
public interface Predictor {
    /** How many values an input row has. */
    int inputs();

    /** How many values a prediction has. */
    int outputs();

    /**
     * Predicts many rows.
     *
     * @param inputs rows × {@link #inputs()}; read only
     * @param predictions rows × {@link #outputs()}; overwritten; must not overlap the inputs
     * @throws IllegalArgumentException if a shape is wrong
     */
    void predict(Matrix inputs, Matrix predictions);

    /**
     * Predicts one row.
     *
     * @param inputs {@link #inputs()} values; read only
     * @return {@link #outputs()} values; a new array
     * @throws IllegalArgumentException if the number of inputs is wrong
     */
    default double[] predict(double... inputs) {
        Shapes.requireInputs(this, inputs);
        double[] prediction = new double[outputs()];
        predict(Matrix.of(inputs, 1, inputs.length), Matrix.of(prediction, 1, prediction.length));
        return prediction;
    }
}
