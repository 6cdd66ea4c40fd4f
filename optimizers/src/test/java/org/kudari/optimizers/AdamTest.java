package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kudari.api.Batching;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.OptionException;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.Step;

class AdamTest {
    private static final List<String> MOMENTS = List.of("first-moment", "second-moment");

    /** Numbers that can be followed on paper. */
    private static final Map<String, Double> ON_PAPER =
            Map.of("learning-rate", 5.0, "beta1", 0.5, "beta2", 0.75, "epsilon", 4.0);

    private static FirstOrderOptimizer optimizer(Map<String, ?> options) {
        AdamProvider provider = new AdamProvider();
        return (FirstOrderOptimizer) provider.create(Options.of(provider.options(), options));
    }

    private static ParameterLayout layout(int size) {
        return ParameterLayout.builder().weight("weight", size).build();
    }

    private static State freshState(FirstOrderOptimizer optimizer, int size) {
        return State.of(optimizer.state(layout(size)), layout(size));
    }

    private static double[] gradient(SplittableRandom random, int size) {
        return random.doubles(size, -1, 1).toArray();
    }

    @Test
    void threeStepsAreThoseOnPaper() {
        FirstOrderOptimizer optimizer = optimizer(ON_PAPER);
        State state = freshState(optimizer, 1);
        double[] parameters = {10};
        // m = 2, m̂ = 2/0.5 = 4; v = 4, v̂ = 4/0.25 = 16; θ = 10 − 5·4/(4 + 4).
        optimizer.update(parameters, new double[] {4}, state, Step.of(1, 1), 0, 1);
        assertEquals(7.5, parameters[0]);
        assertEquals(2, state.vector("first-moment")[0]);
        assertEquals(4, state.vector("second-moment")[0]);
        // m = 1 + 2 = 3, m̂ = 3/0.75 = 4; v = 3 + 4 = 7, v̂ = 7/0.4375 = 16.
        optimizer.update(parameters, new double[] {4}, state, Step.of(2, 1), 0, 1);
        assertEquals(5, parameters[0], 1e-15);
        // m = 1.5 − 6 = −4.5, m̂ = −4.5/0.875 = −36/7; v = 5.25 + 36 = 41.25, v̂ = 41.25/(37/64) = 2640/37.
        optimizer.update(parameters, new double[] {-12}, state, Step.of(3, 1), 0, 1);
        assertEquals(5 + 5 * (36.0 / 7) / (Math.sqrt(2640.0 / 37) + 4), parameters[0], 1e-14);
        assertEquals(-4.5, state.vector("first-moment")[0]);
        assertEquals(41.25, state.vector("second-moment")[0]);
    }

    @Test
    void theFirstStepIsTheLearningRateHoweverLargeTheGradient() {
        FirstOrderOptimizer optimizer = optimizer(Map.of());
        double[] parameters = {0, 0, 0, 1};
        optimizer.update(parameters, new double[] {1e-3, -1, 1e6, 0}, freshState(optimizer, 4), Step.of(1, 4), 0, 4);
        // ε = 1e-8 is 1e-5 of the smallest.
        assertEquals(-0.001 / (1 + 1e-5), parameters[0], 1e-16);
        assertEquals(0.001 / (1 + 1e-8), parameters[1], 1e-16);
        assertEquals(-0.001, parameters[2], 1e-16);
        assertEquals(1, parameters[3]);
    }

    /** Algorithm 1 line by line, without a word of how it is computed fast. */
    @Test
    void manyStepsAreThoseOfThePapersAlgorithm() {
        double alpha = 0.002;
        double beta1 = 0.8;
        double beta2 = 0.99;
        double epsilon = 1e-6;
        for (long seed = 1; seed <= 5; seed++) {
            FirstOrderOptimizer optimizer =
                    optimizer(Map.of("learning-rate", alpha, "beta1", beta1, "beta2", beta2, "epsilon", epsilon));
            State state = freshState(optimizer, 37);
            SplittableRandom random = new SplittableRandom(seed);
            double[] parameters = gradient(random, 37);
            double[] theta = parameters.clone();
            double[] m = new double[37];
            double[] v = new double[37];
            for (int t = 1; t <= 1000; t++) {
                double[] g = gradient(random, 37);
                optimizer.update(parameters, g.clone(), state, Step.of(t, 37), 0, 37);
                for (int i = 0; i < 37; i++) {
                    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                    double mHat = m[i] / (1 - Math.pow(beta1, t));
                    double vHat = v[i] / (1 - Math.pow(beta2, t));
                    theta[i] -= alpha * mHat / (Math.sqrt(vHat) + epsilon);
                }
            }
            assertArrayEquals(theta, parameters, 1e-13);
        }
    }

    @Test
    void theSchedulesFactorMultipliesTheStepAndLeavesTheMomentsAlone() {
        FirstOrderOptimizer optimizer = optimizer(ON_PAPER);
        State state = freshState(optimizer, 2);
        double[] parameters = {10, 10};
        optimizer.update(parameters, new double[] {4, -4}, state, new ScheduledStep(1, 0.5, new double[2]), 0, 2);
        assertArrayEquals(new double[] {8.75, 11.25}, parameters);
        assertArrayEquals(new double[] {2, -2}, state.vector("first-moment"));
        assertArrayEquals(new double[] {4, 4}, state.vector("second-moment"));
    }

    @Test
    void rangesInAnyOrderGiveTheBitsOfTheWhole() {
        FirstOrderOptimizer optimizer = optimizer(Map.of());
        State wholeState = freshState(optimizer, 100);
        State splitState = freshState(optimizer, 100);
        SplittableRandom random = new SplittableRandom(1);
        double[] whole = gradient(random, 100);
        double[] split = whole.clone();
        for (int number = 1; number <= 5; number++) {
            double[] gradient = gradient(random, 100);
            double[] same = gradient.clone();
            Step step = Step.of(number, 100);
            optimizer.update(whole, gradient, wholeState, step, 0, 100);
            optimizer.update(split, same, splitState, step, 41, 100);
            optimizer.update(split, same, splitState, step, 0, 7);
            optimizer.update(split, same, splitState, step, 7, 7);
            optimizer.update(split, same, splitState, step, 7, 41);
        }
        assertArrayEquals(whole, split);
        for (String moment : MOMENTS) {
            assertArrayEquals(wholeState.vector(moment), splitState.vector(moment));
        }
    }

    @Test
    void aRangeLeavesAllOtherParametersAndMomentsAlone() {
        FirstOrderOptimizer optimizer = optimizer(ON_PAPER);
        State state = freshState(optimizer, 3);
        double[] parameters = {10, 10, 10};
        optimizer.update(parameters, new double[] {4, 4, 4}, state, Step.of(1, 3), 1, 2);
        assertArrayEquals(new double[] {10, 7.5, 10}, parameters);
        assertArrayEquals(new double[] {0, 2, 0}, state.vector("first-moment"));
        assertArrayEquals(new double[] {0, 4, 0}, state.vector("second-moment"));
    }

    @Test
    void parametersAndMomentsAndTheStepsNumberAreAllThatResumingNeeds() {
        FirstOrderOptimizer optimizer = optimizer(Map.of());
        State state = freshState(optimizer, 50);
        SplittableRandom random = new SplittableRandom(3);
        double[] parameters = gradient(random, 50);
        for (int number = 1; number <= 10; number++) {
            optimizer.update(parameters, gradient(random, 50), state, Step.of(number, 50), 0, 50);
        }
        double[] restored = parameters.clone();
        State restoredState = freshState(optimizer, 50);
        for (String moment : MOMENTS) {
            System.arraycopy(state.vector(moment), 0, restoredState.vector(moment), 0, 50);
        }
        for (int number = 11; number <= 20; number++) {
            double[] gradient = gradient(random, 50);
            optimizer.update(parameters, gradient, state, Step.of(number, 50), 0, 50);
            optimizer(Map.of()).update(restored, gradient, restoredState, Step.of(number, 50), 0, 50);
        }
        assertArrayEquals(parameters, restored);
    }

    @Test
    void aQuadraticIsDescendedToItsMinimum() {
        // Curvatures far apart, which gradient descent would need many thousand steps for.
        Quadratic quadratic = new Quadratic(new double[] {1e-3, 1e3}, new double[] {3, -5});
        FirstOrderOptimizer optimizer = optimizer(Map.of("learning-rate", 0.05));
        State state = freshState(optimizer, 2);
        double[] parameters = {0, 0};
        for (int number = 1; number <= 2000; number++) {
            optimizer.step(parameters, quadratic, state, Step.of(number, 2));
        }
        assertArrayEquals(new double[] {3, -5}, parameters, 1e-6);
    }

    @Test
    void itRemembersTwoVectorsAndTakesAnyBatch() {
        assertEquals(MOMENTS, List.copyOf(optimizer(Map.of()).state(layout(2)).perParameter()));
        assertTrue(optimizer(Map.of()).state(layout(2)).counters().isEmpty());
        assertEquals(Batching.MINI_BATCH, optimizer(Map.of()).batching());
    }

    @Test
    void optionsOutOfRangeAreRefusedByName() {
        assertEquals(
                "option 'learning-rate': found 0.0, but expected a number greater than 0",
                refusal("learning-rate", 0.0));
        assertEquals(
                "option 'beta1': found 1.0, but expected a number at least 0 and less than 1", refusal("beta1", 1.0));
        assertEquals(
                "option 'beta2': found -0.1, but expected a number at least 0 and less than 1", refusal("beta2", -0.1));
        assertEquals("option 'epsilon': found 0.0, but expected a number greater than 0", refusal("epsilon", 0.0));
    }

    private static String refusal(String option, double value) {
        return assertThrows(OptionException.class, () -> optimizer(Map.of(option, value)))
                .getMessage();
    }
}
