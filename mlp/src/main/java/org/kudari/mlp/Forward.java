package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;

/**
 * Computes the layers one after the other, each divided over threads, and keeps their results for {@link Backward}.
 * Loop bodies are fields and take what they work on from fields, so that running them allocates nothing.
 */
final class Forward<A> {
    private final List<DenseLayer<A>> layers;
    private final Arithmetic<A> arithmetic;
    private final Parallel parallel;

    private final A parameters;
    /** The inputs, then each layer's results: rows × {@code n} each. */
    private final List<A> results = new ArrayList<>();

    private final Parallel.Body roundParameters = this::roundParameters;
    private final Parallel.Body predictRows = this::predictRows;
    private final Parallel.Body predictColumns = this::predictColumns;

    private double[] exactParameters;
    private int rows;
    private DenseLayer<A> layer;
    private A x;
    private A y;

    Forward(
            MlpArchitecture architecture,
            List<DenseLayer<A>> layers,
            Arithmetic<A> arithmetic,
            int maxRows,
            Parallel parallel) {
        this.layers = layers;
        this.arithmetic = arithmetic;
        this.parallel = parallel;
        this.parameters = arithmetic.zeros(architecture.parameters().size());
        results.add(arithmetic.zeros(maxRows * architecture.inputs()));
        for (LayerShape shape : architecture.layers()) {
            results.add(arithmetic.zeros(maxRows * shape.outputs()));
        }
    }

    void run(double[] givenParameters, Matrix inputs) {
        exactParameters = givenParameters;
        parallel.forRange(givenParameters.length, Grain.of(1), roundParameters);
        exactParameters = null;

        rows = inputs.rows();
        for (int row = 0; row < rows; row++) {
            int columns = inputs.columns();
            arithmetic.load(inputs.values(), inputs.index(row), results.get(0), row * columns, columns);
        }
        for (int i = 0; i < layers.size(); i++) {
            layer = layers.get(i);
            x = results.get(i);
            y = results.get(i + 1);
            predictLayer();
        }
    }

    private void predictLayer() {
        LayerShape shape = layer.shape();
        long workPerOutput = (long) shape.inputs() + shape.activation().work();
        if (rows >= 2 * parallel.threads()) {
            parallel.forRange(rows, Grain.of(shape.outputs() * workPerOutput), predictRows);
        } else {
            parallel.forRange(shape.outputs(), Grain.of(rows * workPerOutput), predictColumns);
        }
    }

    private void roundParameters(int from, int to) {
        arithmetic.round(exactParameters, parameters, from, to);
    }

    private void predictRows(int from, int to) {
        layer.predictRows(parameters, x, y, from, to);
    }

    private void predictColumns(int from, int to) {
        layer.predictColumns(parameters, x, y, rows, from, to);
    }

    /** How many rows were last computed. */
    int rows() {
        return rows;
    }

    /** The parameters of the last run, as the network computes with them. */
    A parameters() {
        return parameters;
    }

    /** What went into a layer, counted from 0. */
    A inputsOf(int layerIndex) {
        return results.get(layerIndex);
    }

    /** What came out of the last layer: rows × outputs. */
    A outputs() {
        return results.get(layers.size());
    }
}
