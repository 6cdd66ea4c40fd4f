package com.example.robust;

import java.util.List;
import java.util.Map;
import org.kudari.api.MetricProvider;
import org.kudari.testkit.MetricConformance;

class WithinTest extends MetricConformance {
    @Override
    public MetricProvider provider() {
        return new WithinProvider();
    }

    /** To be tried beside the defaults. */
    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("distance", 0.25));
    }
}
