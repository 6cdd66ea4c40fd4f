package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code lion}: the sign of an average gradient is the step. */
public final class LionProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE =
            LearningRate.option(1e-4, "η: how far each parameter moves in a step");
    private static final Option<Double> BETA1 =
            Moments.beta("beta1", 0.9, "β₁: how much the average gradient counts beside the new one for the sign");
    private static final Option<Double> BETA2 =
            Moments.beta("beta2", 0.99, "β₂: how much of the average gradient is kept from step to step");

    /** For {@link java.util.ServiceLoader}. */
    public LionProvider() {}

    @Override
    public String name() {
        return "lion";
    }

    @Override
    public String description() {
        return "Lion: steps of one size for all parameters, by the sign of an average gradient";
    }

    @Override
    public String formula() {
        return """
                θ ← (1 − η·λ)·θ − η·sign(β₁·m + (1 − β₁)·g)
                m ← β₂·m + (1 − β₂)·g""";
    }

    @Override
    public String source() {
        return "X. Chen and others, \"Symbolic Discovery of Optimization Algorithms\", NeurIPS 2023, algorithm 2; "
                + "defaults of the authors' program (automl/lion).";
    }

    @Override
    public String differences() {
        return "PyTorch has no Lion. Keras has a learning rate of 0.001.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, WeightDecay.DECOUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        return new Lion(
                options.get(LEARNING_RATE), options.get(BETA1), options.get(BETA2), WeightDecay.decoupled(options));
    }
}
