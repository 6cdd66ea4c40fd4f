package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;
import org.kudari.testkit.LossConformance;

class QuantileConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new QuantileProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("quantile", 0.01), Map.of("quantile", 0.9));
    }

    @Override
    public List<Double> kinks(Options options) {
        return List.of(0.0);
    }
}
