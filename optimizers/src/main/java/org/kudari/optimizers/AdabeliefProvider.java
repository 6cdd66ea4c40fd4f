package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adabelief}: Adam that scales by how far gradients are from their average. */
public final class AdabeliefProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.timesStep(0.001);
    private static final Option<Double> BETA1 = Moments.beta1(0.9);
    private static final Option<Double> BETA2 = Moments.beta(
            "beta2",
            0.999,
            "β₂: how much of the average squared distance from the average gradient is kept from step to step");
    private static final Option<Double> EPSILON = Epsilon.option(1e-16);

    /** For {@link java.util.ServiceLoader}. */
    public AdabeliefProvider() {}

    @Override
    public String name() {
        return "adabelief";
    }

    @Override
    public String description() {
        return "AdaBelief: Adam whose steps are long where gradients are near their average, and short where "
                + "they are not";
    }

    @Override
    public String formula() {
        return """
                m ← β₁·m + (1 − β₁)·g               m̂ = m / (1 − β₁ᵗ)
                s ← β₂·s + (1 − β₂)·(g − m)² + ε    ŝ = s / (1 − β₂ᵗ)
                θ ← (1 − η·λ)·θ − η·m̂ / (√ŝ + ε)""";
    }

    @Override
    public String source() {
        return "J. Zhuang and others, \"AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed "
                + "Gradients\", NeurIPS 2020, algorithm 2; defaults of the authors' program (adabelief-pytorch 0.2).";
    }

    @Override
    public String differences() {
        return "The authors' program rectifies as RAdam does unless told otherwise; the paper and this do not. "
                + "Neither PyTorch nor Keras has AdaBelief.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON, WeightDecay.DECOUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Adabelief(
                options.get(LEARNING_RATE),
                options.get(BETA1),
                options.get(BETA2),
                options.get(EPSILON),
                WeightDecay.decoupled(options));
    }
}
