package org.kudari.mlp;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kudari.api.Matrix;
import org.kudari.api.Predictor;
import org.kudari.api.Shapes;

/**
 * Predicts with parameters converted once, a block of rows at a time, on the caller's thread. Working memory is lent to
 * one thread at a time and reused.
 */
final class MlpPredictor<A> implements Predictor {
    private static final int MAX_BLOCK_ROWS = 128;
    private static final int BLOCK_VALUES = 1 << 16;

    /** The inputs of a layer and its results, which are the inputs of the next. */
    private record Buffers<A>(A first, A second) {}

    private final List<DenseLayer<A>> layers;
    private final Arithmetic<A> arithmetic;
    private final A parameters;
    private final int inputs;
    private final int outputs;
    private final int width;
    private final int blockRows;
    private final ConcurrentLinkedQueue<Buffers<A>> idle = new ConcurrentLinkedQueue<>();

    MlpPredictor(
            MlpArchitecture architecture, List<DenseLayer<A>> layers, Arithmetic<A> arithmetic, double[] parameters) {
        this.layers = layers;
        this.arithmetic = arithmetic;
        this.parameters = arithmetic.zeros(parameters.length);
        arithmetic.round(parameters, this.parameters, 0, parameters.length);
        this.inputs = architecture.inputs();
        this.outputs = architecture.outputs();
        this.width = Math.max(inputs, architecture.largest(LayerShape::outputs));
        this.blockRows = Math.max(1, Math.min(MAX_BLOCK_ROWS, BLOCK_VALUES / width));
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public void predict(Matrix from, Matrix to) {
        Shapes.requirePredictionShapes(this, from, to);
        Buffers<A> buffers = borrowBuffers();
        for (int row = 0; row < from.rows(); row += blockRows) {
            predictBlock(from, to, row, Math.min(blockRows, from.rows() - row), buffers);
        }
        idle.add(buffers);
    }

    private void predictBlock(Matrix from, Matrix to, int start, int rows, Buffers<A> buffers) {
        A x = buffers.first;
        A y = buffers.second;
        for (int row = 0; row < rows; row++) {
            arithmetic.load(from.values(), from.index(start + row), x, row * inputs, inputs);
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).predictRows(parameters, x, y, 0, rows);
            A swapped = x;
            x = y;
            y = swapped;
        }
        for (int row = 0; row < rows; row++) {
            arithmetic.store(x, row * outputs, to.values(), to.index(start + row), outputs);
        }
    }

    private Buffers<A> borrowBuffers() {
        Buffers<A> buffers = idle.poll();
        return buffers != null
                ? buffers
                : new Buffers<>(arithmetic.zeros(blockRows * width), arithmetic.zeros(blockRows * width));
    }
}
