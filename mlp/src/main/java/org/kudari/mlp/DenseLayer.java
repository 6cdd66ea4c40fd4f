package org.kudari.mlp;

import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * The mathematics of one layer, Y = activation(X·W + b), forward and backward, for parts of its results: whoever calls
 * divides the work. What a layer with {@link LayerExtras} does behind the product is {@link LayerFinish}'s. W and b come from the flat array of parameters. Immutable.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class DenseLayer<A> {
    /** So few that their results are still in the cache when the activation follows. */
    static final int CACHED_ROWS = 128;

    /** How many rows of W are loaded at once where W need not be transposed. */
    private static final int LOADED_ROWS = 32;

    private final LayerShape shape;
    private final Arithmetic<A> arithmetic;
    private final PanelProducts<A> products;

    DenseLayer(LayerShape shape, Arithmetic<A> arithmetic) {
        this.shape = shape;
        this.arithmetic = arithmetic;
        this.products = arithmetic.products();
    }

    LayerShape shape() {
        return shape;
    }

    /** Memory for the results of so many rows, or for their gradient. */
    Panels<A> newResults(int rows) {
        return products.zeros(rows, shape.outputs());
    }

    /** Memory for the values that the activation is applied to, where its slope is computed from these; otherwise null. */
    Panels<A> newValues(int rows) {
        return shape.activation().slopeNeedsValues() ? newResults(rows) : null;
    }

    /** Memory for the layer's parameters. */
    LayerWeights<A> newWeights(boolean transposed) {
        return new LayerWeights<>(
                products.zeros(shape.inputs(), shape.outputs()),
                shape.hasBias() ? products.zeros(1, shape.outputs()) : null,
                transposed ? products.zeros(shape.outputs(), shape.inputs()) : null);
    }

    /** Into how many parts {@link #load} divides the parameters. */
    int loadParts(LayerWeights<A> weights) {
        return RowBlocks.count(shape.inputs(), loadedRows(weights));
    }

    private int loadedRows(LayerWeights<A> weights) {
        return weights.transposed() == null ? LOADED_ROWS : weights.transposed().width();
    }

    /** Converts one part of the parameters: some rows of W, and with the first of them b. */
    void load(double[] parameters, LayerWeights<A> to, int part) {
        int outputs = shape.outputs();
        int from = part * loadedRows(to);
        int end = Math.min(from + loadedRows(to), shape.inputs());
        products.load(parameters, shape.weightOffset() + from * outputs, outputs, to.weights(), from, end);
        if (part == 0 && shape.hasBias()) {
            products.load(parameters, shape.biasOffset(), outputs, to.bias(), 0, 1);
        }
        if (to.transposed() != null) {
            products.transpose(to.weights(), to.transposed(), part, part + 1);
        }
    }

    /**
     * Y for some rows, from a multiple of the products' blocks of rows on, and some panels.
     *
     * @param values overwritten with X·W + b; null if nobody asks for them
     */
    void predict(
            LayerWeights<A> weights,
            Panels<A> x,
            Panels<A> y,
            Panels<A> values,
            int fromRow,
            int toRow,
            int fromPanel,
            int toPanel) {
        for (int row = fromRow; row < toRow; row += CACHED_ROWS) {
            int end = Math.min(row + CACHED_ROWS, toRow);
            products.multiply(x, weights.weights(), weights.bias(), y, row, end, fromPanel, toPanel);
            for (int panel = fromPanel; panel < toPanel; panel++) {
                int from = y.index(panel, row);
                int to = y.index(panel, end);
                if (values != null) {
                    System.arraycopy(y.values(), from, values.values(), from, to - from);
                }
                arithmetic.activate(shape.activation(), y.values(), from, to);
            }
        }
    }

    /** X·W + b without the activation; arguments as for {@link #predict}. */
    void multiply(
            LayerWeights<A> weights, Panels<A> x, Panels<A> sums, int fromRow, int toRow, int fromPanel, int toPanel) {
        products.multiply(x, weights.weights(), weights.bias(), sums, fromRow, toRow, fromPanel, toPanel);
    }

    /**
     * G·Wᵀ, the gradient by the layer's inputs, for some rows and panels.
     *
     * @param g ∂loss/∂(X·W + b)
     * @param inputGradient overwritten
     */
    void multiplyTransposed(
            LayerWeights<A> weights,
            Panels<A> g,
            Panels<A> inputGradient,
            int fromRow,
            int toRow,
            int fromPanel,
            int toPanel) {
        products.multiply(g, weights.transposed(), null, inputGradient, fromRow, toRow, fromPanel, toPanel);
    }

    /**
     * ∂loss/∂(X₋₁·W₋₁ + b₋₁) of the layer before, for some rows and panels: G·Wᵀ, times the slope of that layer's activation.
     *
     * @param g ∂loss/∂(X·W + b) of this layer
     * @param before the layer before
     * @param kept what that layer's activation tells its slope from: its results, or its values
     * @param gBefore overwritten
     */
    void backpropagate(
            LayerWeights<A> weights,
            Panels<A> g,
            DenseLayer<A> before,
            Panels<A> kept,
            Panels<A> gBefore,
            int fromRow,
            int toRow,
            int fromPanel,
            int toPanel) {
        for (int row = fromRow; row < toRow; row += CACHED_ROWS) {
            int end = Math.min(row + CACHED_ROWS, toRow);
            products.multiply(g, weights.transposed(), null, gBefore, row, end, fromPanel, toPanel);
            before.multiplyBySlope(kept, gBefore, row, end, fromPanel, toPanel);
        }
    }

    /** From ∂loss/∂Y to ∂loss/∂(X·W + b) in place, for some rows and panels. */
    void multiplyBySlope(Panels<A> kept, Panels<A> g, int fromRow, int toRow, int fromPanel, int toPanel) {
        for (int panel = fromPanel; panel < toPanel; panel++) {
            arithmetic.multiplyBySlope(
                    shape.activation(), kept.values(), g.values(), g.index(panel, fromRow), g.index(panel, toRow));
        }
    }

    /** How many blocks of rows ∂loss/∂W has. */
    int gradientBlocks() {
        return RowBlocks.count(shape.inputs(), products.blockRows());
    }

    /**
     * ∂loss/∂W = Xᵀ·G for one block of its rows and some of its panels; and with the first block ∂loss/∂b = 1ᵀ·G.
     *
     * @param x the layer's inputs
     * @param g ∂loss/∂(X·W + b)
     * @param rows how many rows of both there are
     * @param gradient ∂loss/∂θ
     * @param add whether to add to what it holds
     */
    void gradient(
            Panels<A> x, Panels<A> g, int rows, int block, int fromPanel, int toPanel, double[] gradient, boolean add) {
        products.multiplyTransposed(x, g, rows, block, fromPanel, toPanel, gradient, shape.weightOffset(), add);
        if (block == 0 && shape.hasBias()) {
            products.sumRows(g, rows, fromPanel, toPanel, gradient, shape.biasOffset(), add);
        }
    }
}
