package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adamax}: Adam that scales by the largest gradient of late. */
public final class AdamaxProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.perStep(0.002);
    private static final Option<Double> BETA1 = Moments.beta1(0.9);
    private static final Option<Double> BETA2 =
            Moments.beta("beta2", 0.999, "β₂: how much of the largest gradient is kept from step to step");
    private static final Option<Double> EPSILON = Epsilon.option(1e-8);

    /** For {@link java.util.ServiceLoader}. */
    public AdamaxProvider() {}

    @Override
    public String name() {
        return "adamax";
    }

    @Override
    public String description() {
        return "AdaMax: Adam that divides by the largest gradient of late instead of the root of their average "
                + "square";
    }

    @Override
    public String formula() {
        return """
                g ← g + λ·θ                         λ: coupled-weight-decay
                m ← β₁·m + (1 − β₁)·g               m̂ = m / (1 − β₁ᵗ)
                u ← max(β₂·u, |g| + ε)
                θ ← θ − η·m̂ / u""";
    }

    @Override
    public String source() {
        return "D. P. Kingma, J. Ba, \"Adam: A Method for Stochastic Optimization\", ICLR 2015, algorithm 2; form "
                + "and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "The paper has no ε. Keras adds its ε of 1e-7 to u where it divides, not to |g|, and has a "
                + "learning rate of 0.001. "
                + WeightDecay.ELSEWHERE;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON, WeightDecay.COUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Adamax(
                options.get(LEARNING_RATE),
                options.get(BETA1),
                options.get(BETA2),
                options.get(EPSILON),
                WeightDecay.coupled(options));
    }
}
