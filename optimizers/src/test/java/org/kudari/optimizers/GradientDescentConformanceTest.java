package org.kudari.optimizers;

import java.util.List;
import java.util.Map;
import org.kudari.api.OptimizerProvider;
import org.kudari.testkit.OptimizerConformance;

class GradientDescentConformanceTest extends OptimizerConformance {
    @Override
    public OptimizerProvider provider() {
        return new GradientDescentProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("learning-rate", 10), Map.of("momentum", 0.9));
    }
}
