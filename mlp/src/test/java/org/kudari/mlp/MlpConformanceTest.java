package org.kudari.mlp;

import java.util.List;
import java.util.Map;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ModelProvider;
import org.kudari.testkit.ModelConformance;

class MlpConformanceTest extends ModelConformance {
    @Override
    public ModelProvider provider() {
        return new MlpProvider();
    }

    @Override
    public List<Map<String, ?>> options() {
        return List.of(
                Map.of("hidden", List.of()),
                Map.of(
                        "hidden",
                        List.of(7, 5),
                        "activation",
                        Networks.component(ActivationProvider.class, "tanh"),
                        "output-activation",
                        Networks.component(ActivationProvider.class, "silu"),
                        "precision",
                        "double"),
                Map.of("hidden", List.of(6, 6), "normalization", "batch", "dropout", 0.5, "precision", "double"),
                Map.of("hidden", List.of(6), "normalization", "layer", "dropout", 0.25),
                Map.of(
                        "layers",
                        List.of(
                                Map.of("units", 5, "normalization", "batch"),
                                Map.of("units", 5, "normalization", "layer", "skip", true),
                                Map.of("units", 5, "skip", true, "dropout", 0.5))));
    }
}
