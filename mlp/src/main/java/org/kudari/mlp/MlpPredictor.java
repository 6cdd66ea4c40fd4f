package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.Predictor;
import org.kudari.api.Shapes;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;
import org.kudari.compute.ScratchPool;

/**
 * Predicts with parameters converted once, a block of rows at a time, on the caller's thread. Working memory is lent to
 * one thread at a time and reused.
 */
final class MlpPredictor<A> implements Predictor {
    private static final int BLOCK_ROWS = 128;

    private final List<DenseLayer<A>> layers;
    private final PanelProducts<A> products;
    private final Weights<A> weights;
    private final int inputs;
    private final int outputs;
    /** For each layer what follows the product, and with what it normalises; null where that is the activation only. */
    private final List<LayerFinish<A>> finishes = new ArrayList<>();

    private final List<NormalizationNumbers<A>> numbers = new ArrayList<>();
    private final Buffers<A> blocks;
    private final Buffers<A> singleRows;

    MlpPredictor(
            MlpArchitecture architecture, List<DenseLayer<A>> layers, Arithmetic<A> arithmetic, double[] parameters) {
        this.layers = layers;
        this.products = arithmetic.products();
        this.weights = new Weights<>(layers, false, Parallel.sequential());
        this.weights.load(parameters);
        this.inputs = architecture.inputs();
        this.outputs = architecture.outputs();
        this.blocks = new Buffers<>(layers, products, inputs, BLOCK_ROWS);
        this.singleRows = new Buffers<>(layers, products, inputs, 1);
        layers.forEach(layer -> prepareFinish(layer, arithmetic, parameters));
    }

    private void prepareFinish(DenseLayer<A> layer, Arithmetic<A> arithmetic, double[] parameters) {
        LayerShape shape = layer.shape();
        finishes.add(shape.extras().isNone() ? null : new LayerFinish<>(shape, arithmetic));
        NormalizationNumbers<A> ofLayer = null;
        if (shape.extras().normalizes()) {
            ofLayer = new NormalizationNumbers<>(shape, arithmetic.normalization(), layer.newResults(1));
            ofLayer.load(parameters);
        }
        if (shape.extras().normalizesBatch()) {
            ofLayer.loadStatistics(parameters);
        }
        numbers.add(ofLayer);
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
        Buffers<A> buffers = from.rows() == 1 ? singleRows : blocks;
        Buffer<A> buffer = buffers.borrow();
        for (int row = 0; row < from.rows(); row += BLOCK_ROWS) {
            int rows = Math.min(BLOCK_ROWS, from.rows() - row);
            predict(from.values(), from.index(row), from.rowStride(), rows, buffer);
            store(buffer, rows, to.values(), to.index(row), to.rowStride());
        }
        buffers.giveBack(buffer);
    }

    @Override
    public double[] predict(double... row) {
        Shapes.requireInputs(this, row);
        double[] prediction = new double[outputs];
        Buffer<A> buffer = singleRows.borrow();
        predict(row, 0, inputs, 1, buffer);
        store(buffer, 1, prediction, 0, outputs);
        singleRows.giveBack(buffer);
        return prediction;
    }

    private void predict(double[] from, int offset, int stride, int rows, Buffer<A> buffer) {
        products.load(from, offset, stride, buffer.inputs, 0, rows);
        Panels<A> x = buffer.inputs;
        for (int i = 0; i < layers.size(); i++) {
            Panels<A> y = buffer.layers.get(i).results();
            if (finishes.get(i) == null) {
                layers.get(i).predict(weights.of(i), x, y, null, 0, rows, 0, y.panels());
            } else {
                layers.get(i).multiply(weights.of(i), x, y, 0, rows, 0, y.panels());
                finishes.get(i).predict(buffer.layers.get(i), numbers.get(i), x, 0, rows);
            }
            x = y;
        }
    }

    private void store(Buffer<A> buffer, int rows, double[] to, int offset, int stride) {
        products.store(buffer.layers.get(layers.size() - 1).results(), 0, rows, to, offset, stride);
    }

    /** Memory for the inputs and each layer's results of some rows; what leads to a layer's results is overwritten by them. */
    private record Buffer<A>(Panels<A> inputs, List<FinishMemory<A>> layers) {}

    /** Lends memory to one thread at a time. */
    private static final class Buffers<A> {
        private final List<DenseLayer<A>> layers;
        private final PanelProducts<A> products;
        private final int inputs;
        private final int rows;
        private final ScratchPool<Buffer<A>> idle = new ScratchPool<>();

        Buffers(List<DenseLayer<A>> layers, PanelProducts<A> products, int inputs, int rows) {
            this.layers = layers;
            this.products = products;
            this.inputs = inputs;
            this.rows = rows;
        }

        Buffer<A> borrow() {
            Buffer<A> buffer = idle.borrow();
            return buffer != null ? buffer : make();
        }

        private Buffer<A> make() {
            List<FinishMemory<A>> made = new ArrayList<>();
            for (DenseLayer<A> layer : layers) {
                Panels<A> results = layer.newResults(rows);
                made.add(new FinishMemory<>(results, null, results, results, null));
            }
            return new Buffer<>(products.zeros(rows, inputs), made);
        }

        void giveBack(Buffer<A> buffer) {
            idle.giveBack(buffer);
        }
    }
}
