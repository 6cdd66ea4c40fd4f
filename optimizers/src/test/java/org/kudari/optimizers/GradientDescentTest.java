package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kudari.api.Batching;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.LeastSquares;
import org.kudari.api.Objective;
import org.kudari.api.OptionException;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.Step;

class GradientDescentTest {
    private static FirstOrderOptimizer descent(double learningRate, double momentum) {
        GradientDescentProvider provider = new GradientDescentProvider();
        return (FirstOrderOptimizer) provider.create(
                Options.of(provider.options(), Map.of("learning-rate", learningRate, "momentum", momentum)));
    }

    private static ParameterLayout layout(int size) {
        return ParameterLayout.builder().weight("w", size).build();
    }

    private static State state(FirstOrderOptimizer optimizer, int size) {
        return State.of(optimizer.state(layout(size)), layout(size));
    }

    @Test
    void stepsAgainstTheGradient() {
        FirstOrderOptimizer optimizer = descent(0.25, 0);
        double[] parameters = {1, 2};

        optimizer.update(parameters, new double[] {4, -8}, state(optimizer, 2), Step.of(1, 2), 0, 2);

        assertArrayEquals(new double[] {0, 4}, parameters);
    }

    /** η = ½, μ = ½ and the gradients 4, 4, 0: v = 4, 6, 3, so θ = 10 − 2 − 3 − 1.5. */
    @Test
    void momentumKeepsPartOfTheVelocity() {
        FirstOrderOptimizer optimizer = descent(0.5, 0.5);
        State state = state(optimizer, 1);
        double[] parameters = {10};

        for (double gradient : new double[] {4, 4, 0}) {
            optimizer.update(parameters, new double[] {gradient}, state, Step.of(1, 1), 0, 1);
        }

        assertArrayEquals(new double[] {3.5}, parameters);
        assertArrayEquals(new double[] {3}, state.vector("velocity"));
    }

    @Test
    void aScheduleScalesTheLearningRate() {
        FirstOrderOptimizer optimizer = descent(0.5, 0);
        double[] parameters = {1};
        Step tenth = new Step() {
            @Override
            public long number() {
                return 1;
            }

            @Override
            public int epoch() {
                return 1;
            }

            @Override
            public double learningRateFactor() {
                return 0.25;
            }

            @Override
            public Parallel parallel() {
                return Parallel.sequential();
            }

            @Override
            public double[] gradient() {
                return new double[1];
            }
        };

        optimizer.update(parameters, new double[] {8}, state(optimizer, 1), tenth, 0, 1);

        assertArrayEquals(new double[] {0}, parameters);
    }

    @Test
    void rangesGiveTheSameBitsAsTheWhole() {
        for (double momentum : new double[] {0, 0.9}) {
            FirstOrderOptimizer optimizer = descent(0.1, momentum);
            double[] whole = new SplittableRandom(1).doubles(100).toArray();
            double[] split = whole.clone();
            State wholeState = state(optimizer, 100);
            State splitState = state(optimizer, 100);
            for (int step = 1; step <= 5; step++) {
                double[] gradient =
                        new SplittableRandom(step).doubles(100, -1, 1).toArray();
                optimizer.update(whole, gradient, wholeState, Step.of(step, 100), 0, 100);
                for (int[] range : new int[][] {{63, 100}, {0, 7}, {7, 63}}) {
                    optimizer.update(split, gradient, splitState, Step.of(step, 100), range[0], range[1]);
                }
            }
            assertArrayEquals(whole, split);
        }
    }

    /** f(θ) = ½(θ₁² + 10 θ₂²) has its minimum at 0. */
    @Test
    void descendsABowlToItsBottom() {
        Objective bowl = new Objective() {
            @Override
            public double evaluate(double[] parameters, double[] gradient) {
                gradient[0] = parameters[0];
                gradient[1] = 10 * parameters[1];
                return 0.5 * (parameters[0] * parameters[0] + 10 * parameters[1] * parameters[1]);
            }

            @Override
            public Optional<LeastSquares> leastSquares() {
                return Optional.empty();
            }
        };
        for (double momentum : new double[] {0, 0.7}) {
            FirstOrderOptimizer optimizer = descent(0.1, momentum);
            State state = state(optimizer, 2);
            double[] parameters = {3, -2};
            double before =
                    optimizer.step(parameters, bowl, state, Step.of(1, 2)).objective();
            assertEquals(24.5, before);
            for (int step = 2; step <= 300; step++) {
                optimizer.step(parameters, bowl, state, Step.of(step, 2));
            }
            assertArrayEquals(new double[2], parameters, 1e-10);
        }
    }

    @Test
    void withoutMomentumNothingIsRemembered() {
        assertEquals(0, descent(0.1, 0).state(layout(3)).perParameter().size());
        assertEquals(Batching.MINI_BATCH, descent(0.1, 0).batching());
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThrows(OptionException.class, () -> descent(0, 0));
        assertThrows(OptionException.class, () -> descent(-1, 0));
        assertThrows(OptionException.class, () -> descent(0.1, 1));
        assertThrows(OptionException.class, () -> descent(Double.NaN, 0));
    }
}
