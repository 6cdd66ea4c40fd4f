package org.kudari.testkit;

import java.util.List;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/** Optimizers that are right, and some that are wrong, each in one way. */
public final class ExampleOptimizers {
    private static final Option<Double> LEARNING_RATE =
            Option.real("learning-rate").greaterThan(0).defaultValue(0.01).doc("how far to step");

    private ExampleOptimizers() {}

    abstract static class Example implements OptimizerProvider {
        private final String name;

        Example(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String description() {
            return "an example to try the kit on";
        }

        @Override
        public List<Option<?>> options() {
            return List.of(LEARNING_RATE);
        }

        @Override
        public Optimizer create(Options options) {
            return create(options.get(LEARNING_RATE));
        }

        abstract Optimizer create(double learningRate);
    }

    /** θ ← θ − η·(g + decay·θ); a negative rate is the wrong sign. */
    record Descent(double rate, double decay) implements FirstOrderOptimizer {
        @Override
        public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
            for (int i = from; i < to; i++) {
                parameters[i] -= rate * step.learningRateFactor() * (gradient[i] + decay * parameters[i]);
            }
        }
    }

    public static final class PlainDescent extends Example {
        public PlainDescent() {
            super("plain-descent");
        }

        @Override
        Optimizer create(double learningRate) {
            return new Descent(learningRate, 0);
        }
    }

    public static final class Decaying extends Example {
        public Decaying() {
            super("decaying");
        }

        @Override
        Optimizer create(double learningRate) {
            return new Descent(learningRate, 0.01);
        }
    }

    public static final class WrongDirection extends Example {
        public WrongDirection() {
            super("wrong-direction");
        }

        @Override
        Optimizer create(double learningRate) {
            return new Descent(-learningRate, 0);
        }
    }

    /** A heavy ball that also counts its steps. */
    record HeavyBall(double rate, boolean countsInUpdate) implements FirstOrderOptimizer {
        @Override
        public StateLayout state(ParameterLayout layout) {
            return StateLayout.builder()
                    .perParameter("velocity")
                    .counter("steps")
                    .build();
        }

        @Override
        public void beforeUpdate(State state, Step step) {
            if (!countsInUpdate) {
                count(state);
            }
        }

        private static void count(State state) {
            state.setCounter("steps", state.counter("steps") + 1);
        }

        @Override
        public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
            if (countsInUpdate) {
                count(state);
            }
            double[] velocity = state.vector("velocity");
            double eased = rate * step.learningRateFactor() / Math.sqrt(state.counter("steps"));
            for (int i = from; i < to; i++) {
                velocity[i] = 0.5 * velocity[i] + gradient[i];
                parameters[i] -= eased * velocity[i];
            }
        }
    }

    public static final class Ball extends Example {
        public Ball() {
            super("ball");
        }

        @Override
        Optimizer create(double learningRate) {
            return new HeavyBall(learningRate, false);
        }
    }

    public static final class CountsInUpdate extends Example {
        public CountsInUpdate() {
            super("counts-in-update");
        }

        @Override
        Optimizer create(double learningRate) {
            return new HeavyBall(learningRate, true);
        }
    }

    /** A heavy ball that keeps its velocity to itself. */
    public static final class StateInside extends Example {
        public StateInside() {
            super("state-inside");
        }

        @Override
        Optimizer create(double learningRate) {
            return new FirstOrderOptimizer() {
                private final double[] velocity = new double[64];

                @Override
                public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
                    for (int i = from; i < to; i++) {
                        velocity[i] = 0.5 * velocity[i] + gradient[i];
                        parameters[i] -= learningRate * step.learningRateFactor() * velocity[i];
                    }
                }
            };
        }
    }

    public static final class WholeArray extends Example {
        public WholeArray() {
            super("whole-array");
        }

        @Override
        Optimizer create(double learningRate) {
            Descent descent = new Descent(learningRate, 0);
            return (FirstOrderOptimizer) (parameters, gradient, state, step, from, to) ->
                    descent.update(parameters, gradient, state, step, 0, parameters.length);
        }
    }

    /** Asks too early for the factor of its learning rate. */
    public static final class FactorBefore extends Example {
        public FactorBefore() {
            super("factor-before");
        }

        @Override
        Optimizer create(double learningRate) {
            return new FirstOrderOptimizer() {
                @Override
                public StateLayout state(ParameterLayout layout) {
                    return StateLayout.builder().vector("rate", 1).build();
                }

                @Override
                public void beforeUpdate(State state, Step step) {
                    state.vector("rate")[0] = learningRate * step.learningRateFactor();
                }

                @Override
                public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
                    for (int i = from; i < to; i++) {
                        parameters[i] -= state.vector("rate")[0] * gradient[i];
                    }
                }
            };
        }
    }

    /** Divides by a gradient that may be 0. */
    public static final class ZeroByZero extends Example {
        public ZeroByZero() {
            super("zero-by-zero");
        }

        @Override
        Optimizer create(double learningRate) {
            return (FirstOrderOptimizer) (parameters, gradient, state, step, from, to) -> {
                for (int i = from; i < to; i++) {
                    double size = Math.sqrt(gradient[i] * gradient[i]);
                    parameters[i] -= learningRate * step.learningRateFactor() * gradient[i] / size;
                }
            };
        }
    }
}
