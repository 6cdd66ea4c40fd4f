package com.example.robust;

import java.util.List;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Option;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/** Steps of one length, in the direction of an averaged gradient (Bernstein and others, signSGD, 2018: Signum). */
public final class SignDescentProvider implements OptimizerProvider {
    private static final Option<Double> LEARNING_RATE =
            Option.real("learning-rate").greaterThan(0).defaultValue(0.001).doc("How far each parameter moves in a step.");
    private static final Option<Double> MOMENTUM = Option.real("momentum")
            .atLeast(0)
            .lessThan(1)
            .defaultValue(0.9)
            .doc("How much of the average comes from before.");

    @Override
    public String name() {
        return "sign-descent";
    }

    @Override
    public String description() {
        return "sign descent: every parameter moves by the learning rate, against the sign of its averaged gradient";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEARNING_RATE, MOMENTUM);
    }

    @Override
    public Optimizer create(Options options) {
        return new SignDescent(options.get(LEARNING_RATE), options.get(MOMENTUM));
    }

    private record SignDescent(double learningRate, double momentum) implements FirstOrderOptimizer {
        private static final String AVERAGE = "average";

        /** The optimizer itself keeps nothing: what it remembers is the training loop's, which can save it. */
        @Override
        public StateLayout state(ParameterLayout layout) {
            return StateLayout.builder().perParameter(AVERAGE).build();
        }

        /** Called for ranges of parameters, on several threads. */
        @Override
        public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
            double[] average = state.vector(AVERAGE);
            double rate = learningRate * step.learningRateFactor();
            for (int i = from; i < to; i++) {
                average[i] = momentum * average[i] + (1 - momentum) * gradient[i];
                parameters[i] -= rate * Math.signum(average[i]);
            }
        }
    }
}
