package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code rprop}: steps whose length grows while the gradient keeps its sign and shrinks where it turns. */
public final class RpropProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE =
            LearningRate.option(0.01, "how long each parameter's first step is");
    private static final Option<Double> DECREASE = Option.real("decrease")
            .greaterThan(0)
            .lessThan(1)
            .defaultValue(0.5)
            .doc("η⁻: what a step's length is multiplied by where the gradient changes its sign");
    private static final Option<Double> INCREASE = Option.real("increase")
            .greaterThan(1)
            .defaultValue(1.2)
            .doc("η⁺: what a step's length is multiplied by while the gradient keeps its sign");
    private static final Option<Double> SMALLEST =
            Option.real("smallest-step").atLeast(0).defaultValue(1e-6).doc("how short a step may become");
    private static final Option<Double> LARGEST =
            Option.real("largest-step").greaterThan(0).defaultValue(50.0).doc("how long a step may become");

    /** For {@link java.util.ServiceLoader}. */
    public RpropProvider() {}

    @Override
    public String name() {
        return "rprop";
    }

    @Override
    public String description() {
        return "Rprop: each parameter has a step length, which grows while its gradient keeps its sign and "
                + "shrinks where that turns; takes all rows in every step";
    }

    @Override
    public String formula() {
        return """
                g·g′ > 0:   Δ ← min(η⁺·Δ, largest-step)            g′: the gradient before, Δ: beginning at the learning rate
                g·g′ < 0:   Δ ← max(η⁻·Δ, smallest-step),  g ← 0
                θ ← θ − f·sign(g)·Δ                                f: the schedule's factor""";
    }

    @Override
    public String source() {
        return "M. Riedmiller, H. Braun, \"A Direct Adaptive Method for Faster Backpropagation Learning: The "
                + "RPROP Algorithm\", ICNN 1993; C. Igel, M. Hüsken, \"Improving the Rprop Learning Algorithm\", NC "
                + "2000, algorithm iRprop−; form and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "PyTorch multiplies the gradients and so takes no notice of a sign where the product is smaller "
                + "than the smallest double; and a schedule tells there in the first step only, here in each. Keras "
                + "has no Rprop.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, DECREASE, INCREASE, SMALLEST, LARGEST);
    }

    @Override
    public Optimizer create(Options options) {
        if (options.get(SMALLEST) > options.get(LARGEST)) {
            throw new IllegalArgumentException("option 'smallest-step': found " + options.get(SMALLEST)
                    + ", but expected at most the largest-step, " + options.get(LARGEST));
        }
        return new Rprop(
                options.get(LEARNING_RATE),
                options.get(DECREASE),
                options.get(INCREASE),
                options.get(SMALLEST),
                options.get(LARGEST));
    }
}
