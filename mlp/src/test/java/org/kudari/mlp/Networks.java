package org.kudari.mlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Chosen;
import org.kudari.api.ComponentProvider;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Options;
import org.kudari.compute.CounterRandom;

/** Networks, parameters and batches for tests. */
final class Networks {
    private static final Map<String, Class<? extends ComponentProvider>> KINDS = Map.of(
            "activation", ActivationProvider.class,
            "output-activation", ActivationProvider.class,
            "initializer", InitializerProvider.class,
            "bias-initializer", InitializerProvider.class);

    private Networks() {}

    static Model network(int inputs, List<Integer> hidden, int outputs, String activation, String precision) {
        return network(inputs, outputs, Map.of("hidden", hidden, "activation", activation, "precision", precision));
    }

    /** @param options components by their names, as in a configuration */
    static Model network(int inputs, int outputs, Map<String, ?> options) {
        Map<String, Object> given = chosen(options);
        given.computeIfPresent(
                "layers",
                (key, layers) -> ((List<?>) layers)
                        .stream().map(layer -> chosen((Map<?, ?>) layer)).toList());
        MlpProvider provider = new MlpProvider();
        return provider.create(Options.of(provider.options(), given), inputs, outputs);
    }

    private static Map<String, Object> chosen(Map<?, ?> options) {
        Map<String, Object> given = new HashMap<>();
        options.forEach((option, value) -> given.put((String) option, value));
        KINDS.forEach((option, kind) -> given.computeIfPresent(
                option, (key, name) -> name instanceof String word ? component(kind, word) : name));
        return given;
    }

    static <P extends ComponentProvider> Chosen<P> component(Class<P> kind, String name) {
        return Chosen.of(all(kind).stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    static <P extends ComponentProvider> List<P> all(Class<P> kind) {
        return ServiceLoader.load(kind).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The names of all activation functions. */
    static List<String> activations() {
        return all(ActivationProvider.class).stream()
                .map(ComponentProvider::name)
                .toList();
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
