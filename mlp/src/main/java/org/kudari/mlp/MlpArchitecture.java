package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kudari.api.ParameterLayout;

/**
 * The layers of a network and the layout of their parameters: {@code hidden1.weight} [inputs, outputs],
 * {@code hidden1.bias} [outputs], and so on, then {@code output.weight} and {@code output.bias}. Behind these, a layer that
 * normalises has {@code hidden1.scale} and {@code hidden1.shift}, and one that normalises over a batch has
 * {@code hidden1.running-mean} and {@code hidden1.running-variance} as well, but no bias: the mean that is subtracted would take it away
 * again. Immutable.
 */
final class MlpArchitecture {
    private final List<LayerShape> layers;
    private final ParameterLayout parameters;

    /**
     * Lays the layers out.
     *
     * @param output the output layer, which has no extras
     * @throws IllegalArgumentException if a size is below 1, a layer that skips has not as many outputs as inputs, or there would be
     *     more than 2³¹−1 parameters
     */
    MlpArchitecture(int inputs, List<LayerOptions> hidden, LayerOptions output, NormalizationRule rule) {
        List<LayerShape> shapes = new ArrayList<>();
        ParameterLayout.Builder layout = ParameterLayout.builder();
        int width = requirePositive("inputs", inputs);
        for (int i = 0; i < hidden.size(); i++) {
            LayerOptions options = hidden.get(i);
            String name = "hidden" + (i + 1);
            requirePositive(name, options.units());
            if (options.skip()) {
                requireSkippable(name, i, width, options.units());
            }
            shapes.add(add(layout, name, width, options, rule));
            width = options.units();
        }
        requirePositive("outputs", output.units());
        shapes.add(add(layout, "output", width, output, rule));
        this.layers = List.copyOf(shapes);
        this.parameters = layout.build();
    }

    private static LayerShape add(
            ParameterLayout.Builder layout, String name, int inputs, LayerOptions options, NormalizationRule rule) {
        int outputs = options.units();
        boolean batch = options.normalization() == Normalization.BATCH;
        int weightOffset = layout.build().size();
        int biasOffset =
                layout.weight(name + ".weight", inputs, outputs).build().size();
        if (!batch) {
            layout.bias(name + ".bias", outputs);
        }
        return new LayerShape(
                name,
                inputs,
                outputs,
                options.activation(),
                options.weights(),
                options.biases(),
                weightOffset,
                batch ? -1 : biasOffset,
                extras(layout, name, options, rule));
    }

    private static LayerExtras extras(
            ParameterLayout.Builder layout, String name, LayerOptions options, NormalizationRule rule) {
        int outputs = options.units();
        int scaleOffset = layout.build().size();
        if (options.normalization() != Normalization.NONE) {
            layout.scale(name + ".scale", outputs).bias(name + ".shift", outputs);
        }
        if (options.normalization() == Normalization.BATCH) {
            layout.statistic(name + ".running-mean", outputs).statistic(name + ".running-variance", outputs);
        }
        return new LayerExtras(
                options.normalization(),
                rule,
                scaleOffset,
                scaleOffset + outputs,
                scaleOffset + 2 * outputs,
                scaleOffset + 3 * outputs,
                options.dropout(),
                options.skip());
    }

    private static int requirePositive(String what, int size) {
        if (size < 1) {
            throw new IllegalArgumentException(what + ": " + size + " units, but expected 1 or more");
        }
        return size;
    }

    private static void requireSkippable(String name, int index, int inputs, int outputs) {
        if (index == 0) {
            throw new IllegalArgumentException("option 'skip' of " + name + ": no hidden layer comes before it whose"
                    + " results could be added; let a later one skip");
        }
        if (inputs != outputs) {
            throw new IllegalArgumentException("option 'skip' of " + name
                    + ": it adds the layer's inputs to its outputs,"
                    + " but found " + inputs + " of the one and " + outputs + " of the other; give the layer " + inputs
                    + " units, or leave out skip");
        }
    }

    /** From the inputs to the outputs. */
    List<LayerShape> layers() {
        return layers;
    }

    ParameterLayout parameters() {
        return parameters;
    }

    int inputs() {
        return layers.get(0).inputs();
    }

    int outputs() {
        return layers.get(layers.size() - 1).outputs();
    }

    /** Whether a layer normalises over the rows of a batch. */
    boolean normalizesBatch() {
        return layers.stream().anyMatch(layer -> layer.extras().normalizesBatch());
    }

    /** Whether a layer leaves out results at random in training. */
    boolean dropsOut() {
        return layers.stream().anyMatch(layer -> layer.extras().dropout() > 0);
    }

    /** The largest of a number that each layer has. */
    int largest(ToIntFunction<LayerShape> number) {
        return layers.stream().mapToInt(number).max().getAsInt();
    }
}
