package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class BinaryCrossEntropyConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new BinaryCrossEntropyProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("positive-weight", 0.25), Map.of("positive-weight", 8, "label-smoothing", 0.125));
    }
}
