package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code radam}: Adam that goes by the average gradient alone until it has seen enough of them. */
public final class RadamProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.perStep(0.001);
    private static final Option<Double> BETA1 = Moments.beta1(0.9);
    private static final Option<Double> BETA2 = Moments.beta2(0.999);
    private static final Option<Double> EPSILON = Epsilon.option(1e-8);

    /** For {@link java.util.ServiceLoader}. */
    public RadamProvider() {}

    @Override
    public String name() {
        return "radam";
    }

    @Override
    public String description() {
        return "RAdam: Adam that goes by the average gradient alone while it has seen too few to scale by";
    }

    @Override
    public String formula() {
        return """
                g ← g + λc·θ                        λc: coupled-weight-decay
                m ← β₁·m + (1 − β₁)·g               m̂ = m / (1 − β₁ᵗ)
                v ← β₂·v + (1 − β₂)·g²
                ρ∞ = 2 / (1 − β₂) − 1               ρₜ = ρ∞ − 2·t·β₂ᵗ / (1 − β₂ᵗ)
                ρₜ > 5: r = √((ρₜ − 4)·(ρₜ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρₜ))
                        θ ← (1 − η·λ)·θ − η·r·m̂·√(1 − β₂ᵗ) / (√v + ε)
                else:   θ ← (1 − η·λ)·θ − η·m̂""";
    }

    @Override
    public String source() {
        return "L. Liu and others, \"On the Variance of the Adaptive Learning Rate and Beyond\", ICLR 2020, "
                + "algorithm 2; form and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "The paper scales from ρₜ > 4 on, PyTorch and this from ρₜ > 5. PyTorch chooses between the two "
                + "kinds of decay by decoupled_weight_decay, which 1.13 does not have: all of it is coupled there. "
                + "Keras has no RAdam.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON, WeightDecay.COUPLED, WeightDecay.DECOUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Radam(
                options.get(LEARNING_RATE),
                options.get(BETA1),
                options.get(BETA2),
                options.get(EPSILON),
                WeightDecay.ofBothKinds(options));
    }
}
