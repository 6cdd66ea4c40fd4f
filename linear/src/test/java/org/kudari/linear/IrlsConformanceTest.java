package org.kudari.linear;

import java.util.List;
import java.util.Map;
import org.kudari.api.OptimizerProvider;
import org.kudari.testkit.OptimizerConformance;

class IrlsConformanceTest extends OptimizerConformance {
    @Override
    public OptimizerProvider provider() {
        return new IrlsProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("confidence", 0.5, "change-tolerance", 1e-12));
    }
}
