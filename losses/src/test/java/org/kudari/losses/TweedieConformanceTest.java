package org.kudari.losses;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class TweedieConformanceTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new TweedieProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("power", 1.01), Map.of("power", 1.9));
    }
}
