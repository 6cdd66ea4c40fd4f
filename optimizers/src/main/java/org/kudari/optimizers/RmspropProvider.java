package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code rmsprop}: steps divided by the root of the average squared gradient. */
public final class RmspropProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.perStep(0.01);
    private static final Option<Double> ALPHA =
            Moments.beta("alpha", 0.99, "α: how much of the average squared gradient is kept from step to step");
    private static final Option<Double> EPSILON = Epsilon.option(1e-8);
    private static final Option<Double> MOMENTUM =
            Moments.beta("momentum", 0, "μ: how much of the last step's velocity is kept; 0 for none");
    private static final Option<Boolean> CENTERED = Option.flag("centered")
            .defaultValue(false)
            .doc("whether to divide by the gradient's standard deviation, the square of its average taken off");

    /** For {@link java.util.ServiceLoader}. */
    public RmspropProvider() {}

    @Override
    public String name() {
        return "rmsprop";
    }

    @Override
    public String description() {
        return "RMSprop: each parameter's steps are divided by the root of the running average of its squared "
                + "gradient";
    }

    @Override
    public String formula() {
        return """
                g ← g + λ·θ                         λ: coupled-weight-decay
                v ← α·v + (1 − α)·g²
                m ← α·m + (1 − α)·g                 centered only; without it m is 0
                b ← μ·b + g / (√(v − m²) + ε)
                θ ← θ − η·b""";
    }

    @Override
    public String source() {
        return "T. Tieleman, G. Hinton, \"Neural Networks for Machine Learning\", lecture 6.5, 2012; A. Graves, "
                + "\"Generating Sequences With Recurrent Neural Networks\", arXiv:1308.0850, 2013, equations 38 to "
                + "41; form and defaults of PyTorch.";
    }

    @Override
    public String differences() {
        return "Where rounding makes v − m² less than 0 it is taken as 0 here; in PyTorch the step becomes NaN. "
                + "Keras has α = 0.9 (rho there), a learning rate of 0.001, an ε of 1e-7 under the root, and the "
                + "learning rate inside of b. "
                + WeightDecay.ELSEWHERE;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, ALPHA, EPSILON, MOMENTUM, CENTERED, WeightDecay.COUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        double learningRate = options.get(LEARNING_RATE);
        double alpha = options.get(ALPHA);
        double epsilon = options.get(EPSILON);
        double momentum = options.get(MOMENTUM);
        WeightDecay decay = WeightDecay.coupled(options);
        return options.get(CENTERED)
                ? new CenteredRmsprop(learningRate, alpha, epsilon, momentum, decay)
                : new Rmsprop(learningRate, alpha, epsilon, momentum, decay);
    }
}
