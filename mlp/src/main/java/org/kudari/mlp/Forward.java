package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * Computes the layers one after the other and keeps their results for {@link Backward}. A row does not need the others, so each
 * thread takes some rows through all layers, or up to the next one that {@linkplain FinishedLayer#waits() waits} for all rows; a
 * batch of too few rows for that is divided layer by layer, by columns.
 *
 * <p>Loop bodies are fields and take what they work on from fields, so that running them allocates nothing.
 */
final class Forward<A> {
    private final List<DenseLayer<A>> layers;
    private final PanelProducts<A> products;
    private final Parallel parallel;
    private final long workPerRow;

    /** The inputs, then each layer's results: rows × {@code n} each. */
    private final List<Panels<A>> results = new ArrayList<>();

    /** For each layer what follows the product; null where that is the activation function only. */
    private final List<FinishedLayer<A>> finishes = new ArrayList<>();

    /**
     * What the activation of each layer without a finish is applied to: rows × {@code n}, or null where its results are
     * enough.
     */
    private final List<Panels<A>> values = new ArrayList<>();

    private final Parallel.Body predictRows = this::predictRows;
    private final Parallel.Body predictPanels = this::predictPanels;

    private Weights<A> weights;
    private Matrix inputs;
    private Matrix outputs;
    private int rows;
    private int layer;
    /** The first layer whose product is to be computed, and the one that then waits for all rows; one too many if none does. */
    private int firstLayer;

    private int waitingLayer;

    Forward(
            MlpArchitecture architecture,
            List<DenseLayer<A>> layers,
            Arithmetic<A> arithmetic,
            int maxRows,
            Parallel parallel) {
        this.layers = layers;
        this.products = arithmetic.products();
        this.parallel = parallel;
        results.add(products.zeros(maxRows, architecture.inputs()));
        for (DenseLayer<A> each : layers) {
            boolean plain = each.shape().extras().isNone();
            FinishedLayer<A> finish = plain ? null : new FinishedLayer<>(each, arithmetic, maxRows, parallel);
            finishes.add(finish);
            results.add(plain ? each.newResults(maxRows) : finish.results());
            values.add(plain ? each.newValues(maxRows) : null);
        }
        this.workPerRow =
                architecture.layers().stream().mapToLong(Forward::workPerRow).sum();
    }

    private static long workPerRow(LayerShape shape) {
        return shape.outputs() * workPerOutput(shape);
    }

    private static long workPerOutput(LayerShape shape) {
        return (long) shape.inputs()
                + shape.activation().work()
                + shape.extras().work();
    }

    /**
     * Predicts rows.
     *
     * @param parameters what the weights were loaded from
     * @param newInputs rows × inputs
     * @param newOutputs rows × outputs; overwritten
     * @param position where in the training the rows are; null for a prediction
     */
    void run(Weights<A> newWeights, double[] parameters, Matrix newInputs, Matrix newOutputs, BatchPosition position) {
        weights = newWeights;
        inputs = newInputs;
        outputs = newOutputs;
        rows = newInputs.rows();
        for (int i = 0; i < layers.size(); i++) {
            if (finishes.get(i) != null) {
                finishes.get(i).start(parameters, rows, position);
            }
        }
        int blocks = RowBlocks.count(rows, products.blockRows());
        if (blocks >= parallel.threads()) {
            predictByRows(blocks);
        } else {
            predictByPanels();
        }
        inputs = null;
        outputs = null;
    }

    private void predictByRows(int blocks) {
        firstLayer = 0;
        waitingLayer = waitingFrom(0);
        while (waitingLayer < layers.size()) {
            parallel.forRange(blocks, Grain.of(workPerRow * products.blockRows()), predictRows);
            finishes.get(waitingLayer).combine();
            firstLayer = waitingLayer + 1;
            waitingLayer = waitingFrom(firstLayer);
        }
        parallel.forRange(blocks, Grain.of(workPerRow * products.blockRows()), predictRows);
    }

    private int waitingFrom(int first) {
        int found = first;
        while (found < layers.size() && !waits(found)) {
            found++;
        }
        return found;
    }

    private boolean waits(int index) {
        return finishes.get(index) != null && finishes.get(index).waits();
    }

    private void predictRows(int fromBlock, int toBlock) {
        int from = fromBlock * products.blockRows();
        int to = Math.min(toBlock * products.blockRows(), rows);
        if (firstLayer == 0) {
            loadInputs(from, to);
        } else {
            finishes.get(firstLayer - 1).finish(results.get(firstLayer - 1), from, to);
        }
        for (int i = firstLayer; i < layers.size() && i <= waitingLayer; i++) {
            if (finishes.get(i) == null) {
                Panels<A> y = results.get(i + 1);
                layers.get(i).predict(weights.of(i), results.get(i), y, values.get(i), from, to, 0, y.panels());
            } else {
                multiplyAndFinish(i, from, to);
            }
        }
        if (waitingLayer == layers.size()) {
            storeOutputs(from, to);
        }
    }

    /** So many rows at once as stay in the cache. */
    private void multiplyAndFinish(int index, int from, int to) {
        Panels<A> x = results.get(index);
        Panels<A> sums = finishes.get(index).sums();
        for (int row = from; row < to; row += DenseLayer.CACHED_ROWS) {
            int end = Math.min(row + DenseLayer.CACHED_ROWS, to);
            layers.get(index).multiply(weights.of(index), x, sums, row, end, 0, sums.panels());
            if (index == waitingLayer) {
                finishes.get(index).collect(row, end);
            } else {
                finishes.get(index).finish(x, row, end);
            }
        }
    }

    private void predictByPanels() {
        loadInputs(0, rows);
        for (layer = 0; layer < layers.size(); layer++) {
            Panels<A> y = results.get(layer + 1);
            long workPerPanel = rows * workPerOutput(layers.get(layer).shape()) * y.width();
            parallel.forRange(y.panels(), Grain.of(workPerPanel), predictPanels);
            if (finishes.get(layer) != null) {
                finishFewRows(finishes.get(layer));
            }
        }
        storeOutputs(0, rows);
    }

    private void predictPanels(int from, int to) {
        Panels<A> x = results.get(layer);
        if (finishes.get(layer) == null) {
            layers.get(layer)
                    .predict(weights.of(layer), x, results.get(layer + 1), values.get(layer), 0, rows, from, to);
        } else {
            layers.get(layer).multiply(weights.of(layer), x, finishes.get(layer).sums(), 0, rows, from, to);
        }
    }

    private void finishFewRows(FinishedLayer<A> finish) {
        if (finish.waits()) {
            finish.collect(0, rows);
            finish.combine();
        }
        finish.finish(results.get(layer), 0, rows);
    }

    private void loadInputs(int from, int to) {
        products.load(inputs.values(), inputs.index(from), inputs.rowStride(), results.get(0), from, to);
    }

    private void storeOutputs(int from, int to) {
        Panels<A> last = results.get(layers.size());
        products.store(last, from, to, outputs.values(), outputs.index(from), outputs.rowStride());
    }

    /** Moves the running statistics of all layers. */
    void updateStatistics(double[] parameters) {
        for (int i = 0; i < layers.size(); i++) {
            if (finishes.get(i) != null) {
                finishes.get(i).updateStatistics(parameters);
            }
        }
    }

    /** How many rows were last computed. */
    int rows() {
        return rows;
    }

    /** What went into a layer, counted from 0. */
    Panels<A> inputsOf(int layerIndex) {
        return results.get(layerIndex);
    }

    /** What follows a layer's product; null where that is the activation function only. */
    FinishedLayer<A> finishOf(int layerIndex) {
        return finishes.get(layerIndex);
    }

    /** What the activation of a layer without a finish tells its slope from: its results, or its values. */
    Panels<A> keptOf(int layerIndex) {
        Panels<A> ofLayer = values.get(layerIndex);
        return ofLayer != null ? ofLayer : results.get(layerIndex + 1);
    }
}
