package org.kudari.mlp;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.Parallel;

/** The parameters of all layers, converted once for each step that computes with them. */
final class Weights<A> {
    private record Part(int layer, int index) {}

    private final List<DenseLayer<A>> layers;
    private final List<LayerWeights<A>> weights = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Tasks loading;
    private double[] parameters;

    /** @param backward whether gradients will be asked for, so that W is needed transposed as well */
    Weights(List<DenseLayer<A>> layers, boolean backward, Parallel parallel) {
        this.layers = layers;
        List<Long> work = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            LayerWeights<A> memory = layers.get(layer).newWeights(backward && layer > 0);
            weights.add(memory);
            int count = layers.get(layer).loadParts(memory);
            for (int index = 0; index < count; index++) {
                parts.add(new Part(layer, index));
                work.add(workOf(layers.get(layer).shape(), count, memory));
            }
        }
        this.loading = new Tasks(work.stream().mapToLong(Long::longValue).toArray(), parallel, this::load);
    }

    /** Turning a number's row to a column takes about as long as sixteen vectorised multiplications, loading it as four. */
    private static long workOf(LayerShape shape, int parts, LayerWeights<?> memory) {
        return (long) shape.weightCount() / parts * (memory.transposed() == null ? 4 : 20);
    }

    /** Converts the parameters; they are not kept. */
    void load(double[] newParameters) {
        parameters = newParameters;
        loading.run(1);
        parameters = null;
    }

    private void load(int task) {
        Part part = parts.get(task);
        layers.get(part.layer).load(parameters, weights.get(part.layer), part.index);
    }

    LayerWeights<A> of(int layer) {
        return weights.get(layer);
    }
}
