package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code nadam}: Adam with Nesterov momentum. */
public final class NadamProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.perStep(0.002);
    private static final Option<Double> BETA1 = Moments.beta1(0.9);
    private static final Option<Double> BETA2 = Moments.beta2(0.999);
    private static final Option<Double> EPSILON = Epsilon.option(1e-8);
    private static final Option<Double> MOMENTUM_DECAY = Option.real("momentum-decay")
            .atLeast(0)
            .defaultValue(0.004)
            .doc("ψ: how soon the momentum rises from β₁/2 to β₁");

    /** For {@link java.util.ServiceLoader}. */
    public NadamProvider() {}

    @Override
    public String name() {
        return "nadam";
    }

    @Override
    public String description() {
        return "NAdam: Adam whose average gradient looks ahead, as Nesterov momentum does";
    }

    @Override
    public String formula() {
        return """
                μₜ = β₁·(1 − ½·0.96^(t·ψ))
                g ← g + λc·θ                        λc: coupled-weight-decay
                m ← β₁·m + (1 − β₁)·g               m̂ = μₜ₊₁·m / (1 − μ₁·…·μₜ₊₁) + (1 − μₜ)·g / (1 − μ₁·…·μₜ)
                v ← β₂·v + (1 − β₂)·g²              v̂ = v / (1 − β₂ᵗ)
                θ ← (1 − η·λ)·θ − η·m̂ / (√v̂ + ε)""";
    }

    @Override
    public String source() {
        return "T. Dozat, \"Incorporating Nesterov Momentum into Adam\", ICLR 2016 workshop, algorithm 2; form and "
                + "defaults of PyTorch since 2.0.";
    }

    @Override
    public String differences() {
        return "PyTorch chooses between the two kinds of decay by decoupled_weight_decay; up to version 1.13 it "
                + "multiplied μₜ twice into the product of the average's correction. Keras has ψ = 1, so that the "
                + "momentum reaches β₁ about 250 times as soon, a learning rate of 0.001, and adds an ε of 1e-7. "
                + "Keras calls the decoupled kind weight_decay in every optimizer, and has no coupled one.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(
                LEARNING_RATE, BETA1, BETA2, EPSILON, MOMENTUM_DECAY, WeightDecay.COUPLED, WeightDecay.DECOUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Nadam(
                options.get(LEARNING_RATE),
                options.get(BETA1),
                options.get(BETA2),
                options.get(EPSILON),
                options.get(MOMENTUM_DECAY),
                WeightDecay.ofBothKinds(options));
    }
}
