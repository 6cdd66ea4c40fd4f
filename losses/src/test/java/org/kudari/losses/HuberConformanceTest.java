package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class HuberConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new HuberProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("delta", 0.01), Map.of("delta", 50));
    }
}
