package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adadelta}: steps as long as those before, scaled by how large the gradient is for its kind. */
public final class AdadeltaProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.timesStep(1);
    private static final Option<Double> RHO = Moments.beta(
            "rho",
            0.9,
            "ρ: how much of the average squared gradient and of the average squared move is kept from step to step");
    private static final Option<Double> EPSILON = Option.real("epsilon")
            .greaterThan(0)
            .defaultValue(1e-6)
            .doc("ε: added under both roots; its own root is about how long the first step is");

    /** For {@link java.util.ServiceLoader}. */
    public AdadeltaProvider() {}

    @Override
    public String name() {
        return "adadelta";
    }

    @Override
    public String description() {
        return "Adadelta: steps as long as those before, scaled by how large the gradient is beside those before";
    }

    @Override
    public String formula() {
        return """
                g ← g + λ·θ                         λ: coupled-weight-decay
                v ← ρ·v + (1 − ρ)·g²
                Δ = g·√(u + ε) / √(v + ε)
                u ← ρ·u + (1 − ρ)·Δ²
                θ ← θ − η·Δ""";
    }

    @Override
    public String source() {
        return "M. D. Zeiler, \"ADADELTA: An Adaptive Learning Rate Method\", arXiv:1212.5701, 2012, algorithm 1; "
                + "form and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "The paper has no learning rate, which is η = 1. Keras has η = 0.001, ρ = 0.95 and ε = 1e-7. "
                + WeightDecay.ELSEWHERE;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, RHO, EPSILON, WeightDecay.COUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Adadelta(
                options.get(LEARNING_RATE), options.get(RHO), options.get(EPSILON), WeightDecay.coupled(options));
    }
}
