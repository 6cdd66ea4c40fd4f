package org.kudari.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kudari.api.MetricProvider;
import org.kudari.api.Options;
import org.kudari.testkit.Interval;
import org.kudari.testkit.MetricConformance;

/** Every metric under the kit. */
class ConformanceTest {
    private static final Map<String, List<Map<String, ?>>> OPTIONS = Map.of(
            "top-k", List.of(Map.of("k", 1), Map.of("k", 2)),
            "f-beta", List.of(Map.of("beta", 0.5), Map.of("beta", 2)),
            "d2-pinball", List.of(Map.of("quantile", 0.1), Map.of("quantile", 0.75)),
            "expected-calibration-error", List.of(Map.of("bins", 1), Map.of("bins", 100)));

    private static class Subject extends MetricConformance {
        private final MetricProvider provider;

        Subject(MetricProvider provider) {
            this.provider = provider;
        }

        @Override
        public MetricProvider provider() {
            return provider;
        }

        @Override
        public List<Map<String, ?>> options() {
            return OPTIONS.getOrDefault(provider.name(), List.of());
        }

        @Override
        public double ofNoRows(Options options) {
            return provider.name().equals("residual-sum-of-squares") ? 0 : Double.NaN;
        }
    }

    /** Of positive numbers. */
    private static final class Deviance extends Subject {
        Deviance() {
            super(new DevianceProvider());
        }

        @Override
        public List<Map<String, ?>> options() {
            return List.of(
                    Map.of("power", 0.5),
                    Map.of("power", 1),
                    Map.of("power", 1.5),
                    Map.of("power", 2),
                    Map.of("power", 3));
        }

        @Override
        public Interval predictions() {
            return new Interval(0.1, 5);
        }

        @Override
        public Interval targets() {
            return new Interval(0.1, 5);
        }
    }

    @TestFactory
    Stream<DynamicNode> everyMetricConforms() {
        List<DynamicNode> tests = new ArrayList<>();
        for (MetricProvider provider : ServiceLoader.load(MetricProvider.class)) {
            Subject subject = provider instanceof DevianceProvider ? new Deviance() : new Subject(provider);
            tests.add(DynamicContainer.dynamicContainer(provider.name(), subject.conforms()));
        }
        return tests.stream();
    }
}
