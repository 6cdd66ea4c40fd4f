package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kudari.api.Activation;
import org.kudari.api.ParameterLayout;

/**
 * The layers of a network and the layout of their parameters: {@code hidden1.weight} [inputs, outputs],
 * {@code hidden1.bias} [outputs], and so on, then {@code output.weight} and {@code output.bias}. Immutable.
 */
final class MlpArchitecture {
    private final List<LayerShape> layers;
    private final ParameterLayout parameters;

    /**
     * Lays the layers out.
     *
     * @param activation after each hidden layer
     * @param outputActivation after the output layer
     * @throws IllegalArgumentException if a size is below 1, or there would be more than 2³¹−1 parameters
     */
    MlpArchitecture(int inputs, int[] hidden, int outputs, Activation activation, Activation outputActivation) {
        List<LayerShape> shapes = new ArrayList<>();
        ParameterLayout.Builder layout = ParameterLayout.builder();
        int width = requirePositive("inputs", inputs);
        for (int i = 0; i < hidden.length; i++) {
            String name = "hidden" + (i + 1);
            shapes.add(add(layout, name, width, requirePositive(name, hidden[i]), activation));
            width = hidden[i];
        }
        shapes.add(add(layout, "output", width, requirePositive("outputs", outputs), outputActivation));
        this.layers = List.copyOf(shapes);
        this.parameters = layout.build();
    }

    private static LayerShape add(
            ParameterLayout.Builder layout, String name, int inputs, int outputs, Activation activation) {
        String weight = name + ".weight";
        String bias = name + ".bias";
        ParameterLayout soFar =
                layout.weight(weight, inputs, outputs).bias(bias, outputs).build();
        return new LayerShape(
                inputs,
                outputs,
                activation,
                soFar.block(weight).offset(),
                soFar.block(bias).offset());
    }

    private static int requirePositive(String what, int size) {
        if (size < 1) {
            throw new IllegalArgumentException(what + ": " + size + " units, but expected 1 or more");
        }
        return size;
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

    /** The largest of a number that each layer has. */
    int largest(ToIntFunction<LayerShape> number) {
        return layers.stream().mapToInt(number).max().getAsInt();
    }
}
