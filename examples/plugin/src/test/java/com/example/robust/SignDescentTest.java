package com.example.robust;

import java.util.List;
import java.util.Map;
import org.kudari.api.OptimizerProvider;
import org.kudari.testkit.OptimizerConformance;

class SignDescentTest extends OptimizerConformance {
    @Override
    public OptimizerProvider provider() {
        return new SignDescentProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(Map.of("learning-rate", 0.01, "momentum", 0.0));
    }
}
