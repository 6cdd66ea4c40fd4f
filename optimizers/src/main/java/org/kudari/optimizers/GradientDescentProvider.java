package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code gradient-descent}: a step against the gradient, with momentum if wanted. */
public final class GradientDescentProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE =
            Option.real("learning-rate").greaterThan(0).defaultValue(0.01).doc("how far to step against the gradient");
    private static final Option<Double> MOMENTUM = Option.real("momentum")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.0)
            .doc("how much of the last step's velocity is kept (Polyak's heavy ball); 0 for none");

    @Override
    public String name() {
        return "gradient-descent";
    }

    @Override
    public String description() {
        return "gradient descent: a step against the gradient, with momentum if wanted";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, MOMENTUM);
    }

    @Override
    public Optimizer create(Options options) {
        return new GradientDescent(options.get(LEARNING_RATE), options.get(MOMENTUM));
    }
}
