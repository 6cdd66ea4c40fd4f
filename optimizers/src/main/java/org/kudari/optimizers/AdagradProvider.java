package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adagrad}: steps divided by the root of all squared gradients so far. */
public final class AdagradProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE =
            LearningRate.option(0.01, "η: how far each parameter moves in its first step; later ones are shorter");
    private static final Option<Double> LEARNING_RATE_DECAY = Option.real("learning-rate-decay")
            .atLeast(0)
            .defaultValue(0.0)
            .doc("κ: in step t the learning rate is divided by 1 + (t − 1)·κ");
    private static final Option<Double> INITIAL_SUM = Option.real("initial-sum")
            .atLeast(0)
            .defaultValue(0.0)
            .doc("s₀: what the sum of squared gradients begins with");
    private static final Option<Double> EPSILON = Epsilon.option(1e-10);

    /** For {@link java.util.ServiceLoader}. */
    public AdagradProvider() {}

    @Override
    public String name() {
        return "adagrad";
    }

    @Override
    public String description() {
        return "AdaGrad: each parameter's steps are divided by the root of the sum of its squared gradients";
    }

    @Override
    public String formula() {
        return """
                g ← g + λ·θ                         λ: coupled-weight-decay
                s ← s + g²                          beginning at s₀
                θ ← θ − η / (1 + (t − 1)·κ) · g / (√s + ε)""";
    }

    @Override
    public String source() {
        return "J. Duchi, E. Hazan, Y. Singer, \"Adaptive Subgradient Methods for Online Learning and Stochastic "
                + "Optimization\", Journal of Machine Learning Research 12, 2011, figure 1; form and defaults of "
                + "PyTorch.";
    }

    @Override
    public String differences() {
        return "PyTorch calls κ lr_decay and s₀ initial_accumulator_value. Keras has s₀ = 0.1, a learning rate "
                + "of 0.001, an ε of 1e-7 under the root, and no κ. "
                + WeightDecay.ELSEWHERE;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, LEARNING_RATE_DECAY, INITIAL_SUM, EPSILON, WeightDecay.COUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Adagrad(
                options.get(LEARNING_RATE),
                options.get(LEARNING_RATE_DECAY),
                options.get(INITIAL_SUM),
                options.get(EPSILON),
                WeightDecay.coupled(options));
    }
}
