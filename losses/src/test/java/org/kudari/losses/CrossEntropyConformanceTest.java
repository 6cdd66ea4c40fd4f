package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class CrossEntropyConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new CrossEntropyProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(
                Map.of("label-smoothing", 0.125), Map.of("class-weights", List.of(0.5, 4, 0), "label-smoothing", 0.25));
    }
}
