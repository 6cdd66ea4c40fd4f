package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code lamb}: Adam whose steps are as long as the block of parameters they change. */
public final class LambProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE =
            LearningRate.option(0.001, "η: how far each block of parameters moves in a step, as a part of its norm");
    private static final Option<Double> BETA1 = Moments.beta1(0.9);
    private static final Option<Double> BETA2 = Moments.beta2(0.999);
    private static final Option<Double> EPSILON = Epsilon.option(1e-6);
    private static final Option<Double> WEIGHT_DECAY = WeightDecay.decoupledByDefault(0.01);

    /** For {@link java.util.ServiceLoader}. */
    public LambProvider() {}

    @Override
    public String name() {
        return "lamb";
    }

    @Override
    public String description() {
        return "LAMB: Adam with decoupled weight decay whose step in each block of parameters is in proportion "
                + "to the block's norm";
    }

    @Override
    public String formula() {
        return """
                m ← β₁·m + (1 − β₁)·g               m̂ = m / (1 − β₁ᵗ)
                v ← β₂·v + (1 − β₂)·g²              v̂ = v / (1 − β₂ᵗ)
                u = m̂ / (√v̂ + ε) + λ·θ
                θ ← θ − η·‖θ‖ / ‖u‖·u               the norms are those of the parameter's block; their ratio is 1 where one is 0""";
    }

    @Override
    public String source() {
        return "Y. You and others, \"Large Batch Optimization for Deep Learning: Training BERT in 76 minutes\", "
                + "ICLR 2020, algorithm 2, with φ(z) = z, and the ε and weight decay of its BERT training; the "
                + "learning rate is Keras's, since the paper's goes by the size of the batch.";
    }

    @Override
    public String differences() {
        return "The decay is inside of the norm, as in the paper. PyTorch has no LAMB. Keras has an ε of 1e-7, "
                + "and the decay outside of the norm. Some programs bound ‖θ‖ to 10; this one and Keras do not.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON, WEIGHT_DECAY);
    }

    @Override
    public Optimizer create(Options options) {
        return new Lamb(
                options.get(LEARNING_RATE),
                options.get(BETA1),
                options.get(BETA2),
                options.get(EPSILON),
                WeightDecay.decoupled(options));
    }
}
