package org.kudari.mlp;

import java.util.List;
import java.util.Objects;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.Shapes;
import org.kudari.compute.FirstRows;

/**
 * Checks what it is given and the order of calls, and lets {@link Forward} and {@link Backward} compute. A call that is
 * refused changes nothing. Parameters and inputs are copied, so the caller may change them at once.
 */
final class MlpPass<A> implements Model.Pass {
    private final MlpArchitecture architecture;
    private final List<DenseLayer<A>> layers;
    private final Arithmetic<A> arithmetic;
    private final int maxRows;
    private final Parallel parallel;

    private final Weights<A> weights;
    private final Forward<A> forward;
    /** Made when first needed: who only predicts needs no memory for it. */
    private Backward<A> backward;

    private final FirstRows outputs;
    private Matrix predictions;
    private boolean predicted;

    MlpPass(
            MlpArchitecture architecture,
            List<DenseLayer<A>> layers,
            Arithmetic<A> arithmetic,
            int maxRows,
            Parallel parallel) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows: " + maxRows + ", but expected 1 or more");
        }
        int widest = Math.max(architecture.inputs(), architecture.largest(LayerShape::outputs));
        if ((long) maxRows * widest > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("maxRows: " + maxRows + " rows of " + widest
                    + " values in the widest layer, but an array holds at most 2147483639 values");
        }
        this.architecture = architecture;
        this.layers = layers;
        this.arithmetic = arithmetic;
        this.maxRows = maxRows;
        this.parallel = parallel;
        this.weights = new Weights<>(layers, true, parallel);
        this.forward = new Forward<>(architecture, layers, arithmetic, maxRows, parallel);
        this.outputs = new FirstRows(Matrix.zeros(maxRows, architecture.outputs()));
    }

    @Override
    public Matrix predict(double[] parameters, Matrix inputs) {
        return predict(parameters, inputs, null);
    }

    @Override
    public Matrix predictForTraining(double[] parameters, Matrix inputs, BatchPosition position) {
        return predict(parameters, inputs, Objects.requireNonNull(position));
    }

    private Matrix predict(double[] parameters, Matrix inputs, BatchPosition position) {
        Shapes.require("parameters", parameters, architecture.parameters().size());
        Shapes.require("inputs", inputs, inputs.rows(), architecture.inputs());
        if (inputs.rows() > maxRows) {
            throw new IllegalArgumentException(
                    "inputs: " + inputs.rows() + " rows, but the pass was made for at most " + maxRows);
        }
        predicted = false;
        predictions = outputs.of(inputs.rows());
        weights.load(parameters);
        forward.run(weights, parameters, inputs, predictions, position);
        predicted = true;
        return predictions;
    }

    @Override
    public void updateStatistics(double[] parameters) {
        Shapes.require("parameters", parameters, architecture.parameters().size());
        forward.updateStatistics(parameters);
    }

    @Override
    public void backpropagate(Matrix outputGradient, double[] gradient) {
        run(outputGradient, gradient, true);
    }

    @Override
    public void overwriteGradient(Matrix outputGradient, double[] gradient) {
        run(outputGradient, gradient, false);
    }

    private void run(Matrix outputGradient, double[] gradient, boolean add) {
        if (!predicted) {
            throw new IllegalStateException("backpropagate: no prediction precedes it, or one that was already"
                    + " backpropagated; call predict first");
        }
        Shapes.require("output gradient", outputGradient, predictions.rows(), architecture.outputs());
        Shapes.require("gradient", gradient, architecture.parameters().size());
        predicted = false;
        if (backward == null) {
            backward = new Backward<>(layers, arithmetic, forward, maxRows, parallel);
        }
        backward.run(weights, outputGradient, gradient, add);
    }
}
