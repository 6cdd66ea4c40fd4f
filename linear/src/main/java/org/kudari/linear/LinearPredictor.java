package org.kudari.linear;

import org.kudari.api.Matrix;
import org.kudari.api.Predictor;
import org.kudari.api.Shapes;

/** Finished coefficients. Needs no working memory, so nothing is shared between threads and nothing allocated. */
final class LinearPredictor implements Predictor {
    private final Polynomial polynomial;
    private final double[] parameters;

    /** Keeps the array: the caller hands over its own copy. */
    LinearPredictor(Polynomial polynomial, double[] parameters) {
        this.polynomial = polynomial;
        this.parameters = parameters;
    }

    @Override
    public int inputs() {
        return polynomial.inputs();
    }

    @Override
    public int outputs() {
        return polynomial.outputs();
    }

    @Override
    public void predict(Matrix inputs, Matrix predictions) {
        Shapes.requirePredictionShapes(this, inputs, predictions);
        polynomial.multiply(inputs, parameters, predictions, 0, inputs.rows());
    }
}
