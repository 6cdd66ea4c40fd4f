package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code gradient-descent}: a step against the gradient, with momentum if wanted. */
public final class GradientDescentProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = LearningRate.timesGradient(0.01);
    private static final Option<Double> MOMENTUM = Moments.beta(
            "momentum", 0, "μ: how much of the last step's velocity is kept (Polyak's heavy ball); 0 for none");
    private static final Option<Double> DAMPENING = Option.real("dampening")
            .atLeast(0)
            .atMost(1)
            .defaultValue(0.0)
            .doc("τ: how much of the gradient is kept out of the velocity, from the second step on");
    private static final Option<Boolean> NESTEROV = Option.flag("nesterov")
            .defaultValue(false)
            .doc("whether a step looks ahead along the velocity; tells with momentum only, and dampening must be 0");

    /** For {@link java.util.ServiceLoader}. */
    public GradientDescentProvider() {}

    @Override
    public String name() {
        return "gradient-descent";
    }

    @Override
    public String description() {
        return "gradient descent: a step against the gradient, with momentum if wanted";
    }

    @Override
    public String formula() {
        return """
                g ← g + λc·θ                        λc: coupled-weight-decay
                v ← μ·v + (1 − τ)·g                 v = g in the first step; without momentum v is g
                θ ← (1 − η·λ)·θ − η·v               nesterov: θ ← (1 − η·λ)·θ − η·(g + μ·v)""";
    }

    @Override
    public String source() {
        return "B. T. Polyak, \"Some methods of speeding up the convergence of iteration methods\", USSR "
                + "Computational Mathematics and Mathematical Physics 4(5), 1964; I. Sutskever, J. Martens, G. "
                + "Dahl, G. Hinton, \"On the importance of initialization and momentum in deep learning\", ICML 2013, "
                + "equations 3 and 4; form of PyTorch's SGD.";
    }

    @Override
    public String differences() {
        return "PyTorch's SGD calls the coupled decay weight_decay, has no decoupled one, and a learning rate of "
                + "0.001 in its newest versions; 0.01 is Keras's. Keras has v ← μ·v − "
                + "η·g and θ ← θ + v, so where a schedule changes η the new rate holds there for the new gradient "
                + "only, here for all of the velocity; it has no dampening. scikit-learn's MLP has "
                + "nesterovs_momentum on and a momentum of 0.9 unless told otherwise.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, MOMENTUM, DAMPENING, NESTEROV, WeightDecay.COUPLED, WeightDecay.DECOUPLED);
    }

    @Override
    public Optimizer create(Options options) {
        if (options.get(NESTEROV) && options.get(DAMPENING) > 0) {
            throw new IllegalArgumentException("option 'dampening': found " + options.get(DAMPENING)
                    + " with nesterov: true, but expected 0, since Nesterov's step has none; leave one of the two out");
        }
        return new GradientDescent(
                options.get(LEARNING_RATE),
                options.get(MOMENTUM),
                options.get(DAMPENING),
                options.get(NESTEROV),
                WeightDecay.ofBothKinds(options));
    }
}
