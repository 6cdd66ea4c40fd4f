package org.kudari.mlp.activations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;
import org.kudari.testkit.ActivationConformance;

/** Every activation function under the kit. */
class ActivationsConformanceTest {
    private static final Map<String, List<Map<String, ?>>> OPTIONS = Map.of(
            "leaky-relu", List.of(Map.of("slope", 0.3), Map.of("slope", 1.5)),
            "elu", List.of(Map.of("alpha", 0.5), Map.of("alpha", 3)),
            "celu", List.of(Map.of("alpha", 0.5), Map.of("alpha", 3)),
            "softplus", List.of(Map.of("beta", 0.3), Map.of("beta", 4)));

    private static final Map<String, List<Double>> KINKS = Map.of(
            "relu", List.of(0.0),
            "relu6", List.of(0.0, 6.0),
            "leaky-relu", List.of(0.0),
            "hard-sigmoid", List.of(-3.0, 3.0),
            "hard-tanh", List.of(-1.0, 1.0),
            "selu", List.of(0.0));

    private static final class Of extends ActivationConformance {
        private final ActivationProvider provider;

        Of(ActivationProvider provider) {
            this.provider = provider;
        }

        @Override
        public ActivationProvider provider() {
            return provider;
        }

        @Override
        public List<Map<String, ?>> options() {
            return OPTIONS.getOrDefault(provider.name(), List.of());
        }

        @Override
        public List<Double> kinks(Options options) {
            boolean bent = provider.name().equals("elu")
                    && !options.asMap().get("alpha").equals(1.0);
            return bent ? List.of(0.0) : KINKS.getOrDefault(provider.name(), List.of());
        }
    }

    @TestFactory
    Stream<DynamicNode> everyActivationConforms() {
        return ActivationGoldenTest.providers().values().stream()
                .map(provider -> DynamicContainer.dynamicContainer(provider.name(), new Of(provider).conforms()));
    }
}
