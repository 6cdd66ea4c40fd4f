package org.kudari.mlp;

import org.kudari.compute.MatrixProducts;

/**
 * The mathematics of one layer, Y = activation(X·W + b), forward and backward, for parts of its results: whoever calls
 * divides the work. All matrices lie row by row without gaps; W and b lie in the flat array of parameters. Immutable.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class DenseLayer<A> {
    private final LayerShape shape;
    private final Arithmetic<A> arithmetic;
    private final MatrixProducts<A> products;

    DenseLayer(LayerShape shape, Arithmetic<A> arithmetic) {
        this.shape = shape;
        this.arithmetic = arithmetic;
        this.products = arithmetic.products();
    }

    LayerShape shape() {
        return shape;
    }

    /** Some rows of Y. */
    void predictRows(A parameters, A x, A y, int from, int to) {
        product(parameters, x, y, from, to, 0, shape.outputs());
        arithmetic.activate(shape.activation(), y, from * shape.outputs(), to * shape.outputs());
    }

    /** Some columns of Y, in its first {@code rows} rows. */
    void predictColumns(A parameters, A x, A y, int rows, int from, int to) {
        product(parameters, x, y, 0, rows, from, to);
        for (int row = 0; row < rows; row++) {
            int start = row * shape.outputs();
            arithmetic.activate(shape.activation(), y, start + from, start + to);
        }
    }

    private void product(A parameters, A x, A y, int rowFrom, int rowTo, int columnFrom, int columnTo) {
        int inputs = shape.inputs();
        int outputs = shape.outputs();
        int width = columnTo - columnFrom;
        for (int row = rowFrom; row < rowTo; row++) {
            System.arraycopy(parameters, shape.biasOffset() + columnFrom, y, row * outputs + columnFrom, width);
        }
        products.addProduct(
                rowTo - rowFrom,
                width,
                inputs,
                x,
                rowFrom * inputs,
                inputs,
                parameters,
                shape.weightOffset() + columnFrom,
                outputs,
                y,
                rowFrom * outputs + columnFrom,
                outputs);
    }

    /**
     * Adds ∂loss/∂W = Xᵀ·G for some rows of W, those of the inputs {@code from} to {@code to}.
     *
     * @param x the layer's inputs, rows × inputs
     * @param g ∂loss/∂(X·W + b), rows × outputs
     * @param sums scratch, as large as W; overwritten in the range
     * @param gradient ∂loss/∂θ; added to
     */
    void addWeightGradient(A x, A g, int rows, A sums, double[] gradient, int from, int to) {
        int outputs = shape.outputs();
        int start = from * outputs;
        int length = (to - from) * outputs;
        arithmetic.clear(sums, start, start + length);
        products.addTransposedProduct(
                to - from, outputs, rows, x, from, shape.inputs(), g, 0, outputs, sums, start, outputs);
        arithmetic.addTo(sums, start, gradient, shape.weightOffset() + start, length);
    }

    /**
     * Adds ∂loss/∂b = 1ᵀ·G: a bias is the weight of an input that is always 1.
     *
     * @param ones at least {@code rows} times 1
     * @param g ∂loss/∂(X·W + b), rows × outputs
     * @param sums scratch, one for each output; overwritten
     * @param gradient ∂loss/∂θ; added to
     */
    void addBiasGradient(A ones, A g, int rows, A sums, double[] gradient) {
        int outputs = shape.outputs();
        arithmetic.clear(sums, 0, outputs);
        products.addTransposedProduct(1, outputs, rows, ones, 0, 1, g, 0, outputs, sums, 0, outputs);
        arithmetic.addTo(sums, 0, gradient, shape.biasOffset(), outputs);
    }

    /** Some columns of Wᵀ, those of the inputs {@code from} to {@code to}. */
    void transposeWeights(A parameters, A transposed, int from, int to) {
        int inputs = shape.inputs();
        int outputs = shape.outputs();
        products.transpose(
                to - from,
                outputs,
                parameters,
                shape.weightOffset() + from * outputs,
                outputs,
                transposed,
                from,
                inputs);
    }

    /**
     * Some rows of ∂loss/∂X = G·Wᵀ.
     *
     * @param g ∂loss/∂(X·W + b), rows × outputs
     * @param transposed Wᵀ
     * @param inputGradient rows × inputs; overwritten in the range
     */
    void inputGradient(A g, A transposed, A inputGradient, int from, int to) {
        int inputs = shape.inputs();
        int outputs = shape.outputs();
        arithmetic.clear(inputGradient, from * inputs, to * inputs);
        products.addProduct(
                to - from,
                inputs,
                outputs,
                g,
                from * outputs,
                outputs,
                transposed,
                0,
                inputs,
                inputGradient,
                from * inputs,
                inputs);
    }

    /** Some rows of ∂loss/∂(X·W + b), from ∂loss/∂Y in place. */
    void multiplyBySlope(A y, A gradient, int from, int to) {
        arithmetic.multiplyBySlope(shape.activation(), y, gradient, from * shape.outputs(), to * shape.outputs());
    }
}
