package org.kudari.optimizers;

import java.util.List;
import java.util.Map;
import org.kudari.api.OptimizerProvider;
import org.kudari.testkit.OptimizerConformance;

class ConjugateGradientConformanceTest extends OptimizerConformance {
    @Override
    public OptimizerProvider provider() {
        return new ConjugateGradientProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(
                Map.of("beta", "hestenes-stiefel"),
                Map.of("gradient-tolerance", 0, "change-tolerance", 0),
                Map.of("max-evaluations", 10, "gradient-tolerance", 1e-3));
    }
}
