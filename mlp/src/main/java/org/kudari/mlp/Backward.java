package org.kudari.mlp;

import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;

/**
 * Backpropagation: from the last layer to the first, with G = ∂loss/∂(X·W + b) of the layer, adds Xᵀ·G to the gradient
 * of W and 1ᵀ·G to that of b, then goes on with G·Wᵀ, times the slope of the activation, in the layer before. Nobody
 * asks for the gradient by the inputs of the first layer, so it is not computed.
 *
 * <p>Loop bodies are fields and take what they work on from fields, so that running them allocates nothing.
 */
final class Backward<A> {
    private final List<DenseLayer<A>> layers;
    private final Arithmetic<A> arithmetic;
    private final Parallel parallel;

    private final A ones;
    private final A sums;
    private final A transposed;
    /** G of the current layer and of the one before; they swap. */
    private A layerGradient;

    private A previousGradient;

    private final Parallel.Body addWeightGradient = this::addWeightGradient;
    private final Parallel.Body transposeWeights = this::transposeWeights;
    private final Parallel.Body previousLayer = this::previousLayer;

    private Forward<A> forward;
    private double[] gradient;
    private int index;

    Backward(
            MlpArchitecture architecture,
            List<DenseLayer<A>> layers,
            Arithmetic<A> arithmetic,
            int maxRows,
            Parallel parallel) {
        this.layers = layers;
        this.arithmetic = arithmetic;
        this.parallel = parallel;
        this.ones = arithmetic.zeros(maxRows);
        arithmetic.fillWithOnes(ones, 0, maxRows);
        this.sums = arithmetic.zeros(architecture.largest(LayerShape::weights));
        LayerShape first = architecture.layers().get(0);
        this.transposed = arithmetic.zeros(architecture.largest(shape -> shape == first ? 0 : shape.weights()));
        int width = architecture.largest(LayerShape::outputs);
        this.layerGradient = arithmetic.zeros(maxRows * width);
        this.previousGradient = arithmetic.zeros(maxRows * width);
    }

    void run(Forward<A> lastForward, Matrix outputGradient, double[] parameterGradient) {
        forward = lastForward;
        gradient = parameterGradient;
        int rows = forward.rows();
        for (int row = 0; row < rows; row++) {
            int columns = outputGradient.columns();
            arithmetic.load(outputGradient.values(), outputGradient.index(row), layerGradient, row * columns, columns);
        }
        for (index = layers.size() - 1; index >= 0; index--) {
            LayerShape shape = layers.get(index).shape();
            parallel.forRange(shape.inputs(), Grain.of((long) shape.outputs() * rows), addWeightGradient);
            layers.get(index).addBiasGradient(ones, layerGradient, rows, sums, gradient);
            if (index > 0) {
                parallel.forRange(shape.inputs(), Grain.of(shape.outputs()), transposeWeights);
                parallel.forRange(rows, Grain.of(shape.weights()), previousLayer);
                swapGradients();
            }
        }
        forward = null;
        gradient = null;
    }

    private void addWeightGradient(int from, int to) {
        layers.get(index)
                .addWeightGradient(forward.inputsOf(index), layerGradient, forward.rows(), sums, gradient, from, to);
    }

    private void transposeWeights(int from, int to) {
        layers.get(index).transposeWeights(forward.parameters(), transposed, from, to);
    }

    private void previousLayer(int from, int to) {
        layers.get(index).inputGradient(layerGradient, transposed, previousGradient, from, to);
        layers.get(index - 1).multiplyBySlope(forward.inputsOf(index), previousGradient, from, to);
    }

    private void swapGradients() {
        A swapped = layerGradient;
        layerGradient = previousGradient;
        previousGradient = swapped;
    }
}
