package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;
import org.kudari.testkit.LossConformance;

class SmoothL1ConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new SmoothL1Provider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("beta", 0), Map.of("beta", 0.01), Map.of("beta", 50));
    }

    @Override
    public List<Double> kinks(Options options) {
        return options.asMap().get("beta").equals(0.0) ? List.of(0.0) : List.of();
    }
}
