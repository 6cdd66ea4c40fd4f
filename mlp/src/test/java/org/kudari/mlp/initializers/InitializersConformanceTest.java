package org.kudari.mlp.initializers;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kudari.api.InitializerProvider;
import org.kudari.testkit.InitializerConformance;

/** Every initializer under the kit. */
class InitializersConformanceTest {
    private static final Map<String, List<Map<String, ?>>> OPTIONS = Map.of(
            "constant", List.of(Map.of("value", -2.5)),
            "uniform", List.of(Map.of("minimum", -1, "maximum", 3)),
            "normal", List.of(Map.of("mean", 3, "standard-deviation", 0)),
            "truncated-normal", List.of(Map.of("mean", 3, "standard-deviation", 2)),
            "orthogonal", List.of(Map.of("gain", 2)));

    private static final class Of extends InitializerConformance {
        private final InitializerProvider provider;

        Of(InitializerProvider provider) {
            this.provider = provider;
        }

        @Override
        public InitializerProvider provider() {
            return provider;
        }

        @Override
        public List<Map<String, ?>> options() {
            return OPTIONS.getOrDefault(provider.name(), List.of());
        }
    }

    @TestFactory
    Stream<DynamicNode> everyInitializerConforms() {
        return ServiceLoader.load(InitializerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(provider -> DynamicContainer.dynamicContainer(provider.name(), new Of(provider).conforms()));
    }
}
