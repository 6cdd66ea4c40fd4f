package org.kudari.linear;

import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.Shapes;

/** Forward by rows, backward by inputs; keeps of a prediction only what {@link #backpropagate} needs: its inputs. */
final class LinearPass implements Model.Pass {
    /** How many multiplications are worth handing to another thread. */
    private static final int GRAIN = 32_768;

    private final Polynomial polynomial;
    private final int maxRows;
    private final Parallel parallel;
    private final Matrix memory;
    // Made once, and fed through the fields below, so that a call allocates nothing.
    private final Parallel.Body forward = this::forward;
    private final Parallel.Body backward = this::backward;
    private Matrix predictions;
    private Matrix inputs;
    private double[] parameters;
    private Matrix outputGradient;
    private double[] gradient;
    private boolean predicted;

    LinearPass(Polynomial polynomial, int maxRows, Parallel parallel) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("rows of a pass: " + maxRows + ", but expected 1 or more");
        }
        this.polynomial = polynomial;
        this.maxRows = maxRows;
        this.parallel = parallel;
        this.memory = Matrix.zeros(maxRows, polynomial.outputs());
        this.predictions = memory;
    }

    @Override
    public Matrix predict(double[] newParameters, Matrix newInputs) {
        predicted = false;
        int rows = newInputs.rows();
        if (rows > maxRows) {
            throw new IllegalArgumentException(
                    "inputs: " + rows + " rows, but the pass was made for at most " + maxRows);
        }
        Shapes.require("inputs", newInputs, rows, polynomial.inputs());
        Shapes.require("parameters", newParameters, polynomial.features() * polynomial.outputs());
        if (predictions.rows() != rows) {
            predictions = memory.rows(0, rows);
        }
        inputs = newInputs;
        parameters = newParameters;
        parallel.forRange(rows, grain(polynomial.features()), forward);
        parameters = null;
        predicted = true;
        return predictions;
    }

    private void forward(int from, int to) {
        polynomial.multiply(inputs, parameters, predictions, from, to);
    }

    @Override
    public void backpropagate(Matrix newOutputGradient, double[] newGradient) {
        if (!predicted) {
            throw new IllegalStateException(
                    "backpropagate: no prediction that was not yet used, but expected a call of predict before each");
        }
        Shapes.require("output gradient", newOutputGradient, inputs.rows(), polynomial.outputs());
        Shapes.require("gradient", newGradient, polynomial.features() * polynomial.outputs());
        outputGradient = newOutputGradient;
        gradient = newGradient;
        parallel.forRange(polynomial.pieces(), grain(inputs.rows() * (long) polynomial.degree()), backward);
        predicted = false;
        inputs = null;
        outputGradient = null;
        gradient = null;
    }

    private void backward(int from, int to) {
        polynomial.addTransposed(inputs, outputGradient, gradient, from, to);
    }

    private int grain(long multiplicationsPerOutput) {
        long each = Math.max(1, multiplicationsPerOutput * polynomial.outputs());
        return (int) Math.max(1, GRAIN / each);
    }
}
