package com.example.myloss;

import java.util.List;
import java.util.Map;
import org.kudari.api.LossProvider;
import org.kudari.testkit.LossConformance;

class MyLossTest extends LossConformance {
    @Override
    public LossProvider provider() {
        return new MyLossProvider();
    }

    /** Values to be tried beside the defaults. */
    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("scale", 0.1), Map.of("scale", 1000.0));
    }
}
