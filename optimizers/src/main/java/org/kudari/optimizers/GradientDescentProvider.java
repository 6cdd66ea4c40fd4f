package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** Provides {@code gradient-descent}. */
public final class GradientDescentProvider implements OptimizerProvider {
    static final Option<Double> LEARNING_RATE = Option.real("learning-rate")
            .greaterThan(0)
            .defaultValue(0.01)
            .doc("how far a step goes along the gradient");
    static final Option<Double> MOMENTUM = Option.real("momentum")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.0)
            .doc("which share of its velocity a step keeps for the next one");

    /** For the service loader. */
    public GradientDescentProvider() {}

    @Override
    public String name() {
        return "gradient-descent";
    }

    @Override
    public String description() {
        return "gradient descent, with momentum if wanted";
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
