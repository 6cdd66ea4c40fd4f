package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a model gets that tells its features and nothing else. */
class LinearInParametersTest {
    /** Φ(x) = (x, x², 1), two outputs. */
    private record Parabola() implements LinearInParameters {
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
            return ParameterLayout.builder()
                    .weight("weight", 2, 2)
                    .bias("bias", 2)
                    .build();
        }

        @Override
        public void design(Matrix inputs, Matrix features) {
            for (int row = 0; row < inputs.rows(); row++) {
                double x = inputs.get(row, 0);
                features.set(row, 0, x);
                features.set(row, 1, x * x);
                features.set(row, 2, 1);
            }
        }
    }

    private static final Parabola MODEL = new Parabola();
    /** Outputs 2x + 3x² + 5 and 10x + 20x² + 30. */
    private static final double[] PARAMETERS = {2, 10, 3, 20, 5, 30};

    private final Matrix inputs = Matrix.of(new double[] {1, -2}, 2, 1);
    private final Model.Pass pass = MODEL.newPass(4, Parallel.sequential());

    @Test
    void predictsFeaturesTimesParameters() {
        assertArrayEquals(
                new double[] {10, 60, 13, 90}, pass.predict(PARAMETERS, inputs).toArray());
    }

    @Test
    void predictorGivesTheSame() {
        assertArrayEquals(new double[] {13, 90}, MODEL.predictor(PARAMETERS).predict(new double[] {-2}));
    }

    /** Φᵀ·G with Φ = (1 1 1; −2 4 1) and G = (1 0; 2 −1), added to ones. */
    @Test
    void backpropagationAddsFeaturesTimesSlopes() {
        pass.predict(PARAMETERS, inputs);
        double[] gradient = {1, 1, 1, 1, 1, 1};
        pass.backpropagate(Matrix.of(new double[] {1, 0, 2, -1}, 2, 2), gradient);
        assertArrayEquals(new double[] {1 - 3, 1 + 2, 1 + 9, 1 - 4, 1 + 3, 1 - 1}, gradient);
    }

    @Test
    void startsAtZero() {
        double[] parameters = {1, 2, 3, 4, 5, 6};
        MODEL.initialize(parameters, new SplittableRandom(1));
        assertArrayEquals(new double[6], parameters);
    }

    @Test
    void namesItsFeaturesByNumberAndHasNoRemainders() {
        assertEquals(3, MODEL.features());
        assertEquals("feature 2", MODEL.featureNames(List.of("x")).get(1));
        Matrix features = Matrix.zeros(2, 3);
        Matrix remainders = Matrix.of(new double[] {9, 9, 9, 9, 9, 9}, 2, 3);
        MODEL.design(inputs, features, remainders);
        assertArrayEquals(new double[] {1, 1, 1, -2, 4, 1}, features.toArray());
        assertArrayEquals(new double[6], remainders.toArray());
    }

    @Test
    void refusesCallsOutOfOrderAndOtherShapes() {
        Matrix slopes = Matrix.zeros(2, 2);
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slopes, new double[6]));
        pass.predict(PARAMETERS, inputs);
        assertThrows(IllegalArgumentException.class, () -> pass.backpropagate(Matrix.zeros(3, 2), new double[6]));
        pass.backpropagate(slopes, new double[6]);
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slopes, new double[6]));
        assertThrows(IllegalArgumentException.class, () -> pass.predict(PARAMETERS, Matrix.zeros(5, 1)));
        assertThrows(IllegalArgumentException.class, () -> pass.predict(new double[5], inputs));
        assertThrows(IllegalArgumentException.class, () -> MODEL.newPass(0, Parallel.sequential()));
    }
}
