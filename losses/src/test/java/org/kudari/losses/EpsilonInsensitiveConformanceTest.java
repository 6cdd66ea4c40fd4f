package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;
import org.kudari.testkit.LossConformance;

class EpsilonInsensitiveConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new EpsilonInsensitiveProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("epsilon", 0), Map.of("epsilon", 2));
    }

    @Override
    public List<Double> kinks(Options options) {
        double epsilon = (Double) options.asMap().get("epsilon");
        return List.of(epsilon, -epsilon);
    }
}
