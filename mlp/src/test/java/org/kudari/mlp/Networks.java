package org.kudari.mlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Options;
import org.kudari.compute.CounterRandom;

/** Networks, parameters and batches for tests. */
final class Networks {
    private Networks() {}

    static Model network(int inputs, List<Integer> hidden, int outputs, String activation, String precision) {
        return network(inputs, outputs, Map.of("hidden", hidden, "activation", activation, "precision", precision));
    }

    static Model network(int inputs, int outputs, Map<String, ?> options) {
        MlpProvider provider = new MlpProvider();
        return provider.create(Options.of(provider.options(), new HashMap<>(options)), inputs, outputs);
    }

    /** Starting weights, and biases that are not 0. */
    static double[] parameters(Model model, long seed) {
        double[] parameters = new double[model.parameters().size()];
        CounterRandom random = CounterRandom.of(seed, "parameters", 0);
        model.initialize(parameters, random);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = parameters[i] == 0 ? random.nextDouble(-0.5, 0.5) : parameters[i];
        }
        return parameters;
    }

    static Matrix batch(int rows, int columns, long seed) {
        CounterRandom random = CounterRandom.of(seed, "batch", 0);
        Matrix batch = Matrix.zeros(rows, columns);
        for (int i = 0; i < batch.values().length; i++) {
            batch.values()[i] = random.nextDouble(-2, 2);
        }
        return batch;
    }
}
