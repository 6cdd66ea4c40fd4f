package org.kudari.optimizers;

import java.util.List;
import java.util.Map;
import org.kudari.api.OptimizerProvider;
import org.kudari.testkit.OptimizerConformance;

class AdamConformanceTest extends OptimizerConformance {
    @Override
    public OptimizerProvider provider() {
        return new AdamProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("learning-rate", 1), Map.of("beta1", 0, "beta2", 0), Map.of("epsilon", 0.1));
    }
}
