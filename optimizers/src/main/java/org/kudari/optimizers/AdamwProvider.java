package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adamw}: Adam with weight decay beside its steps. */
public final class AdamwProvider implements OptimizerProvider {
    private static final Option<Double> WEIGHT_DECAY = WeightDecay.decoupledByDefault(0.01);

    /** For {@link java.util.ServiceLoader}. */
    public AdamwProvider() {}

    @Override
    public String name() {
        return "adamw";
    }

    @Override
    public String description() {
        return "AdamW: Adam whose weight decay is decoupled, so that it is not scaled with the gradient";
    }

    @Override
    public String formula() {
        return """
                m ← β₁·m + (1 − β₁)·g               m̂ = m / (1 − β₁ᵗ)
                v ← β₂·v + (1 − β₂)·g²              v̂ = v / (1 − β₂ᵗ)
                θ ← (1 − η·λ)·θ − η·m̂ / (√v̂ + ε)    amsgrad: the largest v so far in the place of v below the root""";
    }

    @Override
    public String source() {
        return "I. Loshchilov, F. Hutter, \"Decoupled Weight Decay Regularization\", ICLR 2019, algorithm 2; form "
                + "and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "The decay is multiplied by the learning rate, as in PyTorch and Keras; in the paper by the "
                + "schedule's factor alone. Keras has a decay of 0.004 unless told otherwise. "
                + Adam.EPSILON_IN_KERAS;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(
                AdamProvider.LEARNING_RATE,
                AdamProvider.BETA1,
                AdamProvider.BETA2,
                AdamProvider.EPSILON,
                AdamProvider.AMSGRAD,
                WEIGHT_DECAY);
    }

    @Override
    public Optimizer create(Options options) {
        return AdamProvider.create(options, WeightDecay.decoupled(options));
    }
}
