package org.kudari.mlp;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Options;
import org.kudari.compute.CounterRandom;

/** Networks and numbers for the tests. */
final class Networks {
    static final List<String> ACTIVATIONS = List.of("relu", "tanh", "sigmoid", "identity");

    private Networks() {}

    static Model network(int inputs, List<Integer> hidden, int outputs, String activation, String precision) {
        MlpProvider provider = new MlpProvider();
        Options options = Options.of(
                provider.options(), Map.of("hidden", hidden, "activation", activation, "precision", precision));
        return provider.create(options, inputs, outputs);
    }

    /** Starting parameters, biases included: they would be 0. */
    static double[] parameters(Model model, long seed) {
        double[] parameters = new double[model.parameters().size()];
        model.initialize(parameters, CounterRandom.of(seed, "initialize", 0));
        CounterRandom random = CounterRandom.of(seed, "biases", 0);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += 0.1 * random.nextGaussian();
        }
        return parameters;
    }

    static Matrix matrix(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Matrix.of(random.doubles((long) rows * columns, -2, 2).toArray(), rows, columns);
    }
}
