package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * Computes the layers one after the other and keeps their results for {@link Backward}. A row does not need the others, so each
 * thread takes some rows through all layers; a batch of too few rows for that is divided layer by layer, by columns.
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

    /** What each layer's activation is applied to: rows × {@code n}, or null where its results are enough. */
    private final List<Panels<A>> values = new ArrayList<>();

    private final Parallel.Body predictRows = this::predictRows;
    private final Parallel.Body predictPanels = this::predictPanels;

    private Weights<A> weights;
    private Matrix inputs;
    private Matrix outputs;
    private int rows;
    private int layer;

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
            results.add(each.newResults(maxRows));
            values.add(each.newValues(maxRows));
        }
        this.workPerRow =
                architecture.layers().stream().mapToLong(Forward::workPerRow).sum();
    }

    private static long workPerRow(LayerShape shape) {
        return shape.outputs() * workPerOutput(shape);
    }

    private static long workPerOutput(LayerShape shape) {
        return (long) shape.inputs() + shape.activation().work();
    }

    /**
     * Predicts rows.
     *
     * @param newInputs rows × inputs
     * @param newOutputs rows × outputs; overwritten
     */
    void run(Weights<A> newWeights, Matrix newInputs, Matrix newOutputs) {
        weights = newWeights;
        inputs = newInputs;
        outputs = newOutputs;
        rows = newInputs.rows();
        int blocks = RowBlocks.count(rows, products.blockRows());
        if (blocks >= parallel.threads()) {
            parallel.forRange(blocks, Grain.of(workPerRow * products.blockRows()), predictRows);
        } else {
            predictByPanels();
        }
        inputs = null;
        outputs = null;
    }

    private void predictRows(int fromBlock, int toBlock) {
        int from = fromBlock * products.blockRows();
        int to = Math.min(toBlock * products.blockRows(), rows);
        loadInputs(from, to);
        for (int i = 0; i < layers.size(); i++) {
            Panels<A> y = results.get(i + 1);
            layers.get(i).predict(weights.of(i), results.get(i), y, values.get(i), from, to, 0, y.panels());
        }
        storeOutputs(from, to);
    }

    private void predictByPanels() {
        loadInputs(0, rows);
        for (layer = 0; layer < layers.size(); layer++) {
            Panels<A> y = results.get(layer + 1);
            long workPerPanel = rows * workPerOutput(layers.get(layer).shape()) * y.width();
            parallel.forRange(y.panels(), Grain.of(workPerPanel), predictPanels);
        }
        storeOutputs(0, rows);
    }

    private void predictPanels(int from, int to) {
        layers.get(layer)
                .predict(
                        weights.of(layer),
                        results.get(layer),
                        results.get(layer + 1),
                        values.get(layer),
                        0,
                        rows,
                        from,
                        to);
    }

    private void loadInputs(int from, int to) {
        products.load(inputs.values(), inputs.index(from), inputs.rowStride(), results.get(0), from, to);
    }

    private void storeOutputs(int from, int to) {
        Panels<A> last = results.get(layers.size());
        products.store(last, from, to, outputs.values(), outputs.index(from), outputs.rowStride());
    }

    /** How many rows were last computed. */
    int rows() {
        return rows;
    }

    /** What went into a layer, counted from 0. */
    Panels<A> inputsOf(int layerIndex) {
        return results.get(layerIndex);
    }

    /** What a layer's activation tells its slope from: its results, or its values. */
    Panels<A> keptOf(int layerIndex) {
        Panels<A> ofLayer = values.get(layerIndex);
        return ofLayer != null ? ofLayer : results.get(layerIndex + 1);
    }
}
