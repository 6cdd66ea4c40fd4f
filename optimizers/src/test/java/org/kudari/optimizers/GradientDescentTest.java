package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kudari.api.Batching;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Objective;
import org.kudari.api.OptionException;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Progress;
import org.kudari.api.State;
import org.kudari.api.Step;

class GradientDescentTest {
    private static final ParameterLayout TWO =
            ParameterLayout.builder().weight("weight", 2).build();

    private static FirstOrderOptimizer optimizer(Map<String, ?> options) {
        GradientDescentProvider provider = new GradientDescentProvider();
        return (FirstOrderOptimizer) provider.create(Options.of(provider.options(), options));
    }

    private static State freshState(FirstOrderOptimizer optimizer, ParameterLayout layout) {
        return State.of(optimizer.state(layout), layout);
    }

    @Test
    void withoutMomentumAStepIsRateTimesGradientDownhill() {
        FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 0.25));
        double[] parameters = {1, -2};
        optimizer.update(parameters, new double[] {4, -8}, freshState(optimizer, TWO), Step.of(1, 2), 0, 2);
        assertArrayEquals(new double[] {0, 0}, parameters);
    }

    @Test
    void withMomentumTheVelocityIsRememberedAndAddsUp() {
        FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 0.25, "momentum", 0.5));
        State state = freshState(optimizer, TWO);
        double[] parameters = {8, 0};
        // v = 4, θ = 8 − 1 = 7; v = 2 + 4 = 6, θ = 7 − 1.5 = 5.5; v = 3 + 0 = 3, θ = 5.5 − 0.75 = 4.75.
        optimizer.update(parameters, new double[] {4, 0}, state, Step.of(1, 2), 0, 2);
        assertArrayEquals(new double[] {7, 0}, parameters);
        optimizer.update(parameters, new double[] {4, 0}, state, Step.of(2, 2), 0, 2);
        assertArrayEquals(new double[] {5.5, 0}, parameters);
        optimizer.update(parameters, new double[] {0, 0}, state, Step.of(3, 2), 0, 2);
        assertArrayEquals(new double[] {4.75, 0}, parameters);
        assertArrayEquals(new double[] {3, 0}, state.vector("velocity"));
    }

    @Test
    void dampeningKeepsAPartOfTheGradientOutFromTheSecondStepOn() {
        FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 1.0, "momentum", 0.5, "dampening", 0.75));
        State state = freshState(optimizer, TWO);
        double[] parameters = {10, 0};
        // v = 4, θ = 10 − 4 = 6; v = 2 + ¼·4 = 3, θ = 3.
        optimizer.update(parameters, new double[] {4, 0}, state, Step.of(1, 2), 0, 2);
        assertEquals(6, parameters[0]);
        optimizer.update(parameters, new double[] {4, 0}, state, Step.of(2, 2), 0, 2);
        assertEquals(3, parameters[0]);
    }

    @Test
    void nesterovLooksAheadAlongTheVelocity() {
        FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 1.0, "momentum", 0.5, "nesterov", true));
        State state = freshState(optimizer, TWO);
        double[] parameters = {10, 0};
        // v = 4, θ = 10 − (4 + ½·4) = 4; v = 2 + 0 = 2, θ = 4 − (0 + ½·2) = 3.
        optimizer.update(parameters, new double[] {4, 0}, state, Step.of(1, 2), 0, 2);
        assertEquals(4, parameters[0]);
        optimizer.update(parameters, new double[] {0, 0}, state, Step.of(2, 2), 0, 2);
        assertEquals(3, parameters[0]);
    }

    @Test
    void nesterovWithDampeningIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> optimizer(Map.of("momentum", 0.9, "dampening", 0.1, "nesterov", true)))
                .getMessage();
        assertEquals(
                "option 'dampening': found 0.1 with nesterov: true, but expected 0, since Nesterov's step has none; leave one"
                        + " of the two out",
                message);
    }

    @Test
    void theSchedulesFactorMultipliesTheRateAndHoldsForAllOfTheVelocity() {
        FirstOrderOptimizer plain = optimizer(Map.of("learning-rate", 0.25));
        double[] parameters = {1, 1};
        plain.update(
                parameters,
                new double[] {4, 8},
                freshState(plain, TWO),
                new ScheduledStep(1, 0.5, new double[2]),
                0,
                2);
        assertArrayEquals(new double[] {0.5, 0}, parameters);

        FirstOrderOptimizer heavy = optimizer(Map.of("learning-rate", 1.0, "momentum", 0.5));
        State state = freshState(heavy, TWO);
        double[] ball = {0, 0};
        // v = 4, θ = −4; then the factor 0: v = 2 + 4 = 6, but θ stays. Keras' form would go on by 0.5·(−4).
        heavy.update(ball, new double[] {4, 0}, state, new ScheduledStep(1, 1, new double[2]), 0, 2);
        heavy.update(ball, new double[] {4, 0}, state, new ScheduledStep(2, 0, new double[2]), 0, 2);
        assertArrayEquals(new double[] {-4, 0}, ball);
        assertEquals(6, state.vector("velocity")[0]);
    }

    @Test
    void rangesInAnyOrderGiveTheBitsOfTheWhole() {
        ParameterLayout layout = ParameterLayout.builder().weight("weight", 100).build();
        for (double momentum : new double[] {0, 0.9}) {
            FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 0.1, "momentum", momentum));
            State wholeState = freshState(optimizer, layout);
            State splitState = freshState(optimizer, layout);
            SplittableRandom random = new SplittableRandom(1);
            double[] whole = random.doubles(100, -1, 1).toArray();
            double[] split = whole.clone();
            for (int number = 1; number <= 5; number++) {
                double[] gradient = random.doubles(100, -1, 1).toArray();
                Step step = Step.of(number, 100);
                optimizer.update(whole, gradient.clone(), wholeState, step, 0, 100);
                double[] same = gradient.clone();
                optimizer.update(split, same, splitState, step, 41, 100);
                optimizer.update(split, same, splitState, step, 0, 7);
                optimizer.update(split, same, splitState, step, 7, 7);
                optimizer.update(split, same, splitState, step, 7, 41);
            }
            assertArrayEquals(whole, split);
        }
    }

    @Test
    void aRangeLeavesAllOtherParametersAndVelocitiesAlone() {
        FirstOrderOptimizer optimizer = optimizer(Map.of("momentum", 0.5));
        State state = freshState(optimizer, TWO);
        double[] parameters = {1, 1};
        optimizer.update(parameters, new double[] {1, 1}, state, Step.of(1, 2), 1, 2);
        assertEquals(1, parameters[0]);
        assertEquals(0.99, parameters[1]);
        assertArrayEquals(new double[] {0, 1}, state.vector("velocity"));
    }

    @Test
    void aQuadraticIsDescendedToItsMinimum() {
        Quadratic quadratic = new Quadratic(new double[] {1, 10}, new double[] {3, -5});
        for (double momentum : new double[] {0, 0.5}) {
            FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 0.1, "momentum", momentum));
            State state = freshState(optimizer, TWO);
            double[] parameters = {0, 0};
            for (int number = 1; number <= 400; number++) {
                Progress progress = optimizer.step(parameters, quadratic, state, Step.of(number, 2));
                assertFalse(progress.hasArrived());
            }
            assertArrayEquals(new double[] {3, -5}, parameters, 1e-12);
            assertEquals(0, quadratic.evaluate(parameters, new double[2]), 1e-20);
        }
    }

    @Test
    void momentumIsFasterWhereTheValleyIsNarrow() {
        Quadratic valley = new Quadratic(new double[] {0.01, 1}, new double[] {1, 1});
        double[] plain = descend(valley, Map.of("learning-rate", 1.0), 100);
        double[] heavy = descend(valley, Map.of("learning-rate", 1.0, "momentum", 0.8), 100);
        // Without momentum (1 − 0.01)¹⁰⁰ = 0.37 of the way is left.
        assertEquals(0.366, 1 - plain[0], 1e-3);
        assertTrue(Math.abs(1 - heavy[0]) < 0.02);
    }

    private static double[] descend(Objective objective, Map<String, ?> options, int steps) {
        FirstOrderOptimizer optimizer = optimizer(options);
        State state = freshState(optimizer, TWO);
        double[] parameters = {0, 0};
        for (int number = 1; number <= steps; number++) {
            optimizer.step(parameters, objective, state, Step.of(number, 2));
        }
        return parameters;
    }

    @Test
    void velocityIsKeptOnlyWithMomentum() {
        assertTrue(optimizer(Map.of()).state(TWO).perParameter().isEmpty());
        assertEquals(
                Set.of("velocity"),
                optimizer(Map.of("momentum", 0.1)).state(TWO).perParameter());
        assertEquals(Batching.MINI_BATCH, optimizer(Map.of()).batching());
    }

    @Test
    void theDefaultRateIsOneHundredthWithoutMomentum() {
        FirstOrderOptimizer optimizer = optimizer(Map.of());
        double[] parameters = {0, 0};
        for (int number = 1; number <= 2; number++) {
            optimizer.update(parameters, new double[] {1, 100}, freshState(optimizer, TWO), Step.of(number, 2), 0, 2);
        }
        assertArrayEquals(new double[] {-0.02, -2}, parameters);
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertEquals(
                "option 'learning-rate': found 0.0, but expected a number greater than 0",
                refusal(Map.of("learning-rate", 0.0)));
        assertEquals(
                "option 'momentum': found 1, but expected a number at least 0 and less than 1",
                refusal(Map.of("momentum", 1)));
        assertEquals(
                "option 'momentum': found -0.1, but expected a number at least 0 and less than 1",
                refusal(Map.of("momentum", -0.1)));
    }

    private static String refusal(Map<String, ?> options) {
        return assertThrows(OptionException.class, () -> optimizer(options)).getMessage();
    }
}
