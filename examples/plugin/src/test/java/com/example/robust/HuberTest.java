package com.example.robust;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class HuberTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new HuberProvider();
    }

    /** To be tried beside the defaults. */
    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("delta", 0.01), Map.of("delta", 1000.0));
    }
}
