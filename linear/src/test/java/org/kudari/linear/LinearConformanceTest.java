package org.kudari.linear;

import java.util.List;
import java.util.Map;
import org.kudari.api.ModelProvider;
import org.kudari.testkit.ModelConformance;

class LinearConformanceTest extends ModelConformance {
    @Override
    public ModelProvider provider() {
        return new LinearProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("degree", 3), Map.of("degree", 5, "intercept", false));
    }
}
