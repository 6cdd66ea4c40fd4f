package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the interfaces do by default for those who implement their short forms. */
class ShortFormsTest {
    /** ℓ = |ŷ − y|. */
    private static final PointwiseLoss ABSOLUTE = new PointwiseLoss() {
        @Override
        public double value(double prediction, double target) {
            return Math.abs(prediction - target);
        }

        @Override
        public double slope(double prediction, double target) {
            return Math.signum(prediction - target);
        }
    };

    /** ŷ = (θ₀·x, θ₀·x + θ₁), with a pass that is as simple as can be. */
    private static final class TwoOutputs implements Model {
        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public ParameterLayout parameters() {
            return ParameterLayout.builder().weight("w", 1).bias("b", 1).build();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {
            parameters[0] = random.nextDouble();
        }

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            double[] outputs = new double[2 * maxRows];
            return new Pass() {
                @Override
                public Matrix predict(double[] parameters, Matrix inputs) {
                    Matrix predictions = Matrix.window(outputs, 0, 2, inputs.rows(), 2);
                    for (int row = 0; row < inputs.rows(); row++) {
                        predictions.set(row, 0, parameters[0] * inputs.get(row, 0));
                        predictions.set(row, 1, parameters[0] * inputs.get(row, 0) + parameters[1]);
                    }
                    return predictions;
                }

                @Override
                public void backpropagate(Matrix outputGradient, double[] gradient) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    /** Rows with the absolute residuals 1, 2 and 0, 3, weights 2 and 10: 2·(1 + 2)/2 + 10·(0 + 3)/2 = 18. */
    @Test
    void aPointwiseLossIsTheWeightedSumOfRowMeans() {
        Matrix predictions = Matrix.of(new double[] {1, 2, 3, 4}, 2, 2);
        Matrix targets = Matrix.of(new double[] {0, 4, 3, 1}, 2, 2);
        Matrix gradient = Matrix.zeros(2, 2);

        assertEquals(18, ABSOLUTE.evaluate(predictions, targets, new double[] {2, 10}, gradient));
        assertEquals(18, ABSOLUTE.evaluate(predictions, targets, new double[] {2, 10}, null));
        assertArrayEquals(new double[] {1, -1, 0, 5}, gradient.toArray());
        assertFalse(ABSOLUTE.isSquaredError());
        assertThrows(
                IllegalArgumentException.class, () -> ABSOLUTE.evaluate(predictions, targets, new double[] {1}, null));
    }

    @Test
    void thePredictorOfAModelWithPassesIsImmutableAndForManyThreads() {
        double[] parameters = {3, 1};
        Predictor predictor = new TwoOutputs().predictor(parameters);
        parameters[0] = 0;
        double[] inputs = IntStream.range(0, 1000).asDoubleStream().toArray();
        Matrix predictions = Matrix.zeros(1000, 2);

        predictor.predict(Matrix.of(inputs, 1000, 1), predictions);

        assertEquals(3 * 999 + 1, predictions.get(999, 1));
        assertTrue(IntStream.range(0, 1000)
                .parallel()
                .allMatch(i -> predictor.predict((double) i)[1] == predictions.get(i, 1)));
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(1, 2));
        assertThrows(IllegalArgumentException.class, () -> predictor.predict(Matrix.zeros(2, 1), Matrix.zeros(2, 1)));
        assertThrows(IllegalArgumentException.class, () -> new TwoOutputs().predictor(new double[3]));
    }

    @Test
    void aFirstOrderOptimizerTakesOneGradientAndUpdatesEveryParameterOnce() {
        int size = 3 * FirstOrderOptimizer.GRAIN + 5;
        FirstOrderOptimizer countDown = (parameters, gradient, state, step, from, to) -> {
            for (int i = from; i < to; i++) {
                parameters[i] -= gradient[i];
            }
        };
        Objective objective = new Objective() {
            @Override
            public double evaluate(double[] parameters, double[] gradient) {
                Arrays.setAll(gradient, i -> i);
                return 7;
            }

            @Override
            public Optional<LeastSquares> leastSquares() {
                return Optional.empty();
            }
        };
        double[] parameters = new double[size];

        Progress progress = countDown.step(
                parameters, objective, State.of(StateLayout.empty(), new TwoOutputs().parameters()), Step.of(1, size));

        assertEquals(7, progress.objective());
        assertFalse(progress.hasArrived());
        assertEquals(-(size - 1), parameters[size - 1]);
        assertEquals(-1, parameters[1]);
    }

    @Test
    void progressCollectsFindingsAndRemarks() {
        Progress progress = Progress.arrived(2)
                .withFinding("rank", 3)
                .withFinding("condition-number", 4)
                .withRemark("left out x");

        assertTrue(progress.hasArrived());
        assertEquals(
                List.of("rank", "condition-number"),
                List.copyOf(progress.findings().keySet()));
        assertEquals(List.of("left out x"), progress.remarks());
    }

    @Test
    void aPenaltyIsFiniteAndNotNegative() {
        assertTrue(Penalty.of(0, 0).isNone());
        assertFalse(Penalty.of(0, 1).isNone());
        assertThrows(IllegalArgumentException.class, () -> Penalty.of(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> Penalty.of(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Penalty.of(0, Double.POSITIVE_INFINITY));
    }
}
