package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kudari.api.Optimizer;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.Step;

class LambTest {
    /** In its first step, without decay and with an ε that is next to nothing, the direction is the gradient's sign. */
    private static final Map<String, ?> SIGNS = Map.of("learning-rate", 0.5, "weight-decay", 0.0, "epsilon", 1e-300);

    private static double[] firstStep(ParameterLayout layout, double[] parameters, double... gradient) {
        Optimizer lamb = Optimizers.optimizer("lamb", SIGNS);
        State state = State.of(lamb.state(layout), layout);
        double[] moved = parameters.clone();
        lamb.step(moved, Optimizers.withGradient(gradient), state, Step.of(1, moved.length));
        return moved;
    }

    @Test
    void eachBlockMovesByAPartOfItsOwnNorm() {
        ParameterLayout layout =
                ParameterLayout.builder().weight("a", 2, 2).bias("b", 1).build();
        // ‖a‖ = √(4·9) = 6 and ‖u‖ = 2, so a's moves are ½·6/2 = 1.5; ‖b‖ = 8 and ‖u‖ = 1, so b's is 4.
        assertArrayEquals(
                new double[] {1.5, -1.5, 4.5, 1.5, 12},
                firstStep(layout, new double[] {3, -3, 3, 3, 8}, 0.1, -10, -1e-3, 7, -2),
                1e-14);
    }

    @Test
    void aBlockOfZerosMovesByTheLearningRate() {
        ParameterLayout layout = ParameterLayout.builder().bias("b", 2).build();
        assertArrayEquals(new double[] {-0.5, 0.5}, firstStep(layout, new double[2], 3, -4), 1e-15);
    }

    @Test
    void aBlockWithoutGradientStays() {
        ParameterLayout layout = ParameterLayout.builder().bias("b", 2).build();
        assertArrayEquals(new double[] {1, 2}, firstStep(layout, new double[] {1, 2}, 0, 0));
    }

    @Test
    void blocksOfManyChunksHaveTheSameBitsHoweverTheyAreCut() {
        ParameterLayout layout = ParameterLayout.builder()
                .weight("large", 100, 123)
                .bias("small", 7)
                .weight("chunk", 4_096)
                .bias("none", 0)
                .weight("one-more", 4_097)
                .build();
        double[] whole = afterThreeSteps(layout, new int[] {});
        for (int[] cuts : new int[][] {{1}, {4_096}, {5_000, 12_299, 12_303, 12_308}, {8_192, 16_384}, {20_499}}) {
            assertArrayEquals(whole, afterThreeSteps(layout, cuts), Arrays.toString(cuts));
        }
    }

    private static double[] afterThreeSteps(ParameterLayout layout, int[] cuts) {
        Optimizer lamb = Optimizers.optimizer("lamb", Map.of());
        State state = State.of(lamb.state(layout), layout);
        SplittableRandom random = new SplittableRandom(1);
        double[] parameters = random.doubles(layout.size(), -1, 1).toArray();
        double[] start = parameters.clone();
        for (int number = 1; number <= 3; number++) {
            double[] gradient = random.doubles(layout.size(), -1, 1).toArray();
            lamb.step(
                    parameters,
                    Optimizers.withGradient(gradient),
                    state,
                    new CutStep(number, cuts, new double[gradient.length]));
        }
        assertNotEquals(start[0], parameters[0]);
        return parameters;
    }

    @Test
    void theNormIsThatOfTheWholeBlock() {
        int size = 10_001;
        ParameterLayout layout = ParameterLayout.builder().weight("w", size).build();
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        // ‖θ‖ = ‖u‖ = √10001.
        double[] moved = firstStep(layout, ones, ones.clone());
        for (double value : moved) {
            assertEquals(0.5, value, 1e-15);
        }
    }

    /** A step whose work is cut at the given indices and done from the last range to the first. */
    private record CutStep(long number, int[] cuts, double[] gradient) implements Step {
        @Override
        public int epoch() {
            return 1;
        }

        @Override
        public Parallel parallel() {
            return new Parallel() {
                @Override
                public int threads() {
                    return cuts.length + 1;
                }

                @Override
                public void forRange(int count, int grain, Body body) {
                    int to = count;
                    for (int i = cuts.length - 1; i >= 0; i--) {
                        body.run(cuts[i], to);
                        to = cuts[i];
                    }
                    body.run(0, to);
                }
            };
        }
    }
}
