package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PassPredictorTest {
    /** ŷ = (a·x₁ + x₂, a·x₂): two inputs, two outputs, one parameter a. Refuses an input of 13. */
    private static final class TinyModel implements Model {
        private final AtomicInteger passes = new AtomicInteger();

        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public ParameterLayout parameters() {
            return ParameterLayout.builder().weight("a").build();
        }

        @Override
        public void initialize(double[] parameters, RandomGenerator random) {
            parameters[0] = random.nextDouble();
        }

        @Override
        public Pass newPass(int maxRows, Parallel parallel) {
            passes.incrementAndGet();
            Matrix predictions = Matrix.zeros(maxRows, 2);
            return new Pass() {
                @Override
                public Matrix predict(double[] parameters, Matrix inputs) {
                    Matrix used = predictions.rows(0, inputs.rows());
                    for (int row = 0; row < inputs.rows(); row++) {
                        if (inputs.get(row, 0) == 13) {
                            throw new ArithmeticException("13");
                        }
                        used.set(row, 0, parameters[0] * inputs.get(row, 0) + inputs.get(row, 1));
                        used.set(row, 1, parameters[0] * inputs.get(row, 1));
                    }
                    return used;
                }

                @Override
                public void backpropagate(Matrix outputGradient, double[] gradient) {
                    throw new UnsupportedOperationException("a predictor has no need of it");
                }
            };
        }
    }

    private final TinyModel model = new TinyModel();

    @Test
    void oneRowIsPredicted() {
        Predictor predictor = model.predictor(new double[] {3});
        assertEquals(2, predictor.inputs());
        assertEquals(2, predictor.outputs());
        assertArrayEquals(new double[] {11, 15}, predictor.predict(2, 5));
    }

    @Test
    void manyRowsArePredictedBlockByBlock() {
        Predictor predictor = model.predictor(new double[] {3});
        for (int rows : new int[] {0, 1, 255, 256, 257, 1000}) {
            Matrix inputs = Matrix.window(new double[3 * rows + 1], 1, 3, rows, 2);
            for (int row = 0; row < rows; row++) {
                inputs.set(row, 0, row + 100);
                inputs.set(row, 1, row);
            }
            Matrix predictions = Matrix.window(new double[5 * rows + 2], 2, 5, rows, 2);
            predictor.predict(inputs, predictions);
            for (int row = 0; row < rows; row++) {
                assertEquals(3 * (row + 100) + row, predictions.get(row, 0));
                assertEquals(3 * row, predictions.get(row, 1));
            }
        }
    }

    @Test
    void laterChangesOfTheParametersAreNotSeen() {
        double[] parameters = {3};
        Predictor predictor = model.predictor(parameters);
        parameters[0] = 4;
        assertArrayEquals(new double[] {11, 15}, predictor.predict(2, 5));
    }

    @Test
    void passesAreReusedAndDroppedAfterAFailure() {
        Predictor predictor = model.predictor(new double[] {3});
        for (int i = 0; i < 10; i++) {
            predictor.predict(1, 2);
        }
        assertEquals(1, model.passes.get());
        assertThrows(ArithmeticException.class, () -> predictor.predict(13, 0));
        assertArrayEquals(new double[] {11, 15}, predictor.predict(2, 5));
        assertEquals(2, model.passes.get());
    }

    @Test
    void oneServesManyThreadsAtOnce() throws Exception {
        Predictor predictor = model.predictor(new double[] {3});
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int task = 0; task < 200; task++) {
                double x = 1000 + task;
                tasks.add(() -> {
                    boolean right = true;
                    Matrix inputs = Matrix.zeros(300, 2);
                    Matrix predictions = Matrix.zeros(300, 2);
                    for (int row = 0; row < 300; row++) {
                        inputs.set(row, 0, x);
                        inputs.set(row, 1, row);
                    }
                    predictor.predict(inputs, predictions);
                    for (int row = 0; row < 300; row++) {
                        right &= predictions.get(row, 0) == 3 * x + row;
                    }
                    return right;
                });
            }
            for (Future<Boolean> right : threads.invokeAll(tasks)) {
                assertTrue(right.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(model.passes.get() <= 4);
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithBothNumbers() {
        Predictor predictor = model.predictor(new double[] {3});
        assertEquals("parameters: 2 values, but the model has 1", refusal(() -> model.predictor(new double[2])));
        assertEquals("inputs: 1 values, but the model has 2 inputs", refusal(() -> predictor.predict(1.0)));
        assertEquals(
                "inputs: 4 × 3, but expected 4 × 2",
                refusal(() -> predictor.predict(Matrix.zeros(4, 3), Matrix.zeros(4, 2))));
        assertEquals(
                "predictions: 3 × 2, but expected 4 × 2",
                refusal(() -> predictor.predict(Matrix.zeros(4, 2), Matrix.zeros(3, 2))));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
