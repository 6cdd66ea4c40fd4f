package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code adam}: steps of a size that fits each parameter, from running averages of its gradient and its square. */
public final class AdamProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE = Option.real("learning-rate")
            .greaterThan(0)
            .defaultValue(0.001)
            .doc("about how far each parameter moves in a step while its gradient keeps its sign");
    private static final Option<Double> BETA1 = Option.real("beta1")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.9)
            .doc("how much of the average gradient is kept from step to step");
    private static final Option<Double> BETA2 = Option.real("beta2")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.999)
            .doc("how much of the average squared gradient is kept from step to step");
    private static final Option<Double> EPSILON = Option.real("epsilon")
            .greaterThan(0)
            .defaultValue(1e-8)
            .doc("added to the root of the average squared gradient, so that tiny gradients make tiny steps");

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public String description() {
        return "Adam: steps of a size that fits each parameter, from running averages of its gradient and its square";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON);
    }

    @Override
    public Optimizer create(Options options) {
        return new Adam(options.get(LEARNING_RATE), options.get(BETA1), options.get(BETA2), options.get(EPSILON));
    }
}
