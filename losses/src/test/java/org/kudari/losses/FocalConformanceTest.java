package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class FocalConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new FocalProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("gamma", 0), Map.of("gamma", 0.5, "alpha", 0.75), Map.of("gamma", 5));
    }
}
