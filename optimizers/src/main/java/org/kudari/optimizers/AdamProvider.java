package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adam}: steps of a size that fits each parameter, from running averages of its gradient and its square. */
public final class AdamProvider implements OptimizerProvider {
    static final Option<Double> LEARNING_RATE = LearningRate.perStep(0.001);
    static final Option<Double> BETA1 = Moments.beta1(0.9);
    static final Option<Double> BETA2 = Moments.beta2(0.999);
    static final Option<Double> EPSILON = Epsilon.option(1e-8);
    static final Option<Boolean> AMSGRAD = Option.flag("amsgrad")
            .defaultValue(false)
            .doc("whether steps are divided by the root of the largest average so far (AMSGrad)");

    /** For {@link java.util.ServiceLoader}. */
    public AdamProvider() {}

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public String description() {
        return "Adam: steps of a size that fits each parameter, from running averages of its gradient and its "
                + "square";
    }

    @Override
    public String formula() {
        return """
                g ← g + λ·θ                         λ: coupled-weight-decay
                m ← β₁·m + (1 − β₁)·g               m̂ = m / (1 − β₁ᵗ)
                v ← β₂·v + (1 − β₂)·g²              v̂ = v / (1 − β₂ᵗ)
                θ ← θ − η·m̂ / (√v̂ + ε)              amsgrad: the largest v so far in the place of v below the root""";
    }

    @Override
    public String source() {
        return "D. P. Kingma, J. Ba, \"Adam: A Method for Stochastic Optimization\", ICLR 2015, algorithm 1; S. J. "
                + "Reddi, S. Kale, S. Kumar, \"On the Convergence of Adam and Beyond\", ICLR 2018, algorithm 2; form "
                + "and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return WeightDecay.ELSEWHERE
                + " "
                + Adam.EPSILON_IN_KERAS
                + " AMSGrad corrects the bias of the largest v, as PyTorch and Keras do and the paper does not.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON, AMSGRAD, WeightDecay.COUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return create(options, WeightDecay.coupled(options));
    }

    /** In either form, with either kind of decay. */
    static Optimizer create(Options options, WeightDecay decay) {
        double learningRate = options.get(LEARNING_RATE);
        double beta1 = options.get(BETA1);
        double beta2 = options.get(BETA2);
        double epsilon = options.get(EPSILON);
        return options.get(AMSGRAD)
                ? new Amsgrad(learningRate, beta1, beta2, epsilon, decay)
                : new Adam(learningRate, beta1, beta2, epsilon, decay);
    }
}
