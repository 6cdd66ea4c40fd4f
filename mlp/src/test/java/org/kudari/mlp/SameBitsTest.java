package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.Predictor;
import org.kudari.compute.WorkerPool;

class SameBitsTest {
    private static final List<Integer> HIDDEN = List.of(130, 60, 9);

    /** Cuts every loop to pieces of 1, 2, 3 … indices, whatever its grain, and runs the last one first. */
    private record Shredder(int threads) implements Parallel {
        @Override
        public void forRange(int count, int grain, Body body) {
            assertTrue(grain >= 1, "grain " + grain);
            List<int[]> pieces = new ArrayList<>();
            for (int from = 0; from < count; ) {
                int to = Math.min(count, from + pieces.size() + 1);
                pieces.add(0, new int[] {from, to});
                from = to;
            }
            pieces.forEach(piece -> body.run(piece[0], piece[1]));
        }
    }

    static List<Arguments> everyActivation() {
        return Networks.activations().stream()
                .flatMap(name -> Stream.of(Arguments.of("single", name), Arguments.of("double", name)))
                .toList();
    }

    /** Predictions, then the gradient. */
    private static double[] trained(Model model, Parallel parallel, Matrix inputs) {
        double[] parameters = Networks.parameters(model, 1);
        Model.Pass pass = model.newPass(inputs.rows(), parallel);
        double[] predictions = pass.predict(parameters, inputs).toArray();
        double[] gradient = new double[parameters.length];
        pass.backpropagate(Networks.batch(inputs.rows(), model.outputs(), 3), gradient);
        double[] both = new double[predictions.length + gradient.length];
        System.arraycopy(predictions, 0, both, 0, predictions.length);
        System.arraycopy(gradient, 0, both, predictions.length, gradient.length);
        return both;
    }

    @ParameterizedTest
    @MethodSource("everyActivation")
    void anyNumberOfThreadsGivesTheSameBitsForwardAndBackward(String precision, String activation) {
        Model model = Networks.network(40, HIDDEN, 3, activation, precision);
        Matrix inputs = Networks.batch(211, 40, 2);
        double[] expected = trained(model, Parallel.sequential(), inputs);
        for (int threads = 1; threads <= 3; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                assertArrayEquals(expected, trained(model, pool, inputs), threads + " threads");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyActivation")
    void anyDivisionOfTheWorkGivesTheSameBits(String precision, String activation) {
        Model model = Networks.network(
                17,
                5,
                Map.of(
                        "hidden",
                        HIDDEN,
                        "activation",
                        activation,
                        "output-activation",
                        activation,
                        "precision",
                        precision));
        for (int rows : new int[] {1, 2, 31, 64}) {
            Matrix inputs = Networks.batch(rows, 17, 2);
            double[] expected = trained(model, Parallel.sequential(), inputs);
            // Few threads divide a forward computation by rows, many by columns.
            assertArrayEquals(expected, trained(model, new Shredder(1), inputs), rows + " by rows");
            assertArrayEquals(expected, trained(model, new Shredder(1000), inputs), rows + " by columns");
        }
    }

    @Test
    void largeLayersAreDividedAndSmallOnesAreNot() {
        AtomicInteger divisible = new AtomicInteger();
        Parallel counting = new Parallel() {
            @Override
            public int threads() {
                return 2;
            }

            @Override
            public void forRange(int count, int grain, Body body) {
                divisible.addAndGet(count >= 2 * grain ? 1 : 0);
                body.run(0, count);
            }
        };
        trained(Networks.network(200, List.of(200, 200), 200, "relu", "single"), counting, Networks.batch(200, 200, 1));
        assertEquals(
                4, divisible.getAndSet(0), "the parameters, forward, backward, and the gradient by the parameters");
        // One row cannot be divided, but the 1000 columns of the first layer can.
        Model wide = Networks.network(1000, List.of(1000), 1, "relu", "single");
        wide.newPass(1, counting).predict(Networks.parameters(wide, 1), Networks.batch(1, 1000, 1));
        assertEquals(2, divisible.getAndSet(0), "the parameters and one layer");
        trained(Networks.network(3, List.of(8), 1, "relu", "single"), counting, Networks.batch(32, 3, 1));
        assertEquals(0, divisible.get());
    }

    @ParameterizedTest
    @MethodSource("everyActivation")
    void theOtherRowsOfABatchDoNotMatter(String precision, String activation) {
        Model model = Networks.network(7, HIDDEN, 2, activation, precision);
        double[] parameters = Networks.parameters(model, 4);
        Matrix inputs = Networks.batch(50, 7, 5);
        double[] together = model.newPass(50, Parallel.sequential())
                .predict(parameters, inputs)
                .toArray();
        Model.Pass pass = model.newPass(50, Parallel.sequential());
        for (int from = 0; from < 50; from += 3) {
            int to = Math.min(50, from + 3);
            assertArrayEquals(
                    Matrix.of(together, 50, 2).rows(from, to).toArray(),
                    pass.predict(parameters, inputs.rows(from, to)).toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("everyActivation")
    void aPassUsedBeforeGivesTheBitsOfANewOne(String precision, String activation) {
        Model model = Networks.network(7, HIDDEN, 2, activation, precision);
        double[] parameters = Networks.parameters(model, 6);
        Model.Pass used = model.newPass(60, Parallel.sequential());
        used.predict(Networks.parameters(model, 7), Networks.batch(60, 7, 8));
        used.backpropagate(Networks.batch(60, 2, 9), new double[parameters.length]);
        Matrix inputs = Networks.batch(13, 7, 10);
        Matrix outputGradient = Networks.batch(13, 2, 11);
        double[] fromUsed = new double[parameters.length];
        double[] fromNew = new double[parameters.length];
        Model.Pass fresh = model.newPass(13, Parallel.sequential());
        assertArrayEquals(
                fresh.predict(parameters, inputs).toArray(),
                used.predict(parameters, inputs).toArray());
        used.backpropagate(outputGradient, fromUsed);
        fresh.backpropagate(outputGradient, fromNew);
        assertArrayEquals(fromNew, fromUsed);
    }

    @ParameterizedTest
    @MethodSource("everyActivation")
    void predictorGivesTheBitsOfThePass(String precision, String activation) {
        Model model = Networks.network(7, HIDDEN, 3, activation, precision);
        double[] parameters = Networks.parameters(model, 4);
        Matrix inputs = Networks.batch(300, 7, 5);
        double[] expected = model.newPass(300, Parallel.sequential())
                .predict(parameters, inputs)
                .toArray();
        Predictor predictor = model.predictor(parameters);
        for (int rows : new int[] {0, 1, 2, 127, 128, 129, 300}) {
            Matrix predictions = Matrix.zeros(rows, 3);
            predictor.predict(inputs.rows(0, rows), predictions);
            assertArrayEquals(Matrix.of(expected, 300, 3).rows(0, rows).toArray(), predictions.values());
        }
        for (int row = 0; row < 300; row++) {
            assertArrayEquals(
                    Matrix.of(expected, 300, 3).rows(row, row + 1).toArray(),
                    predictor.predict(inputs.rows(row, row + 1).toArray()));
        }
    }

    @Test
    void windowsWithGapsPredictLikeDenseMatrices() {
        Model model = Networks.network(3, List.of(5), 2, "tanh", "single");
        double[] parameters = Networks.parameters(model, 1);
        Matrix wide = Networks.batch(9, 8, 2);
        Matrix window = Matrix.window(wide.values(), 2, 8, 9, 3);
        Matrix dense = Matrix.of(window.toArray(), 9, 3);
        Model.Pass pass = model.newPass(9, Parallel.sequential());
        double[] expected = pass.predict(parameters, dense).toArray();
        assertArrayEquals(expected, pass.predict(parameters, window).toArray());
        Matrix predictions = Matrix.window(new double[60], 4, 6, 9, 2);
        model.predictor(parameters).predict(window, predictions);
        assertArrayEquals(expected, predictions.toArray());
        assertEquals(0, predictions.values()[3]);
        assertEquals(0, predictions.values()[6]);
    }

    @Test
    void onePredictorServesManyThreadsAtOnce() throws Exception {
        Model model = Networks.network(7, HIDDEN, 3, "tanh", "single");
        double[] parameters = Networks.parameters(model, 4);
        Predictor predictor = model.predictor(parameters);
        List<Matrix> batches = new ArrayList<>();
        List<double[]> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Matrix batch = Networks.batch(1 + i * 7 % 300, 7, i);
            batches.add(batch);
            expected.add(model.newPass(300, Parallel.sequential())
                    .predict(parameters, batch)
                    .toArray());
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<double[]>> tasks = new ArrayList<>();
            for (Matrix batch : batches) {
                tasks.add(() -> {
                    Matrix predictions = Matrix.zeros(batch.rows(), 3);
                    predictor.predict(batch, predictions);
                    return predictions.values();
                });
            }
            List<Future<double[]>> done = threads.invokeAll(tasks);
            for (int i = 0; i < 100; i++) {
                assertArrayEquals(expected.get(i), done.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"single", "double"})
    void predictorDoesNotSeeLaterChangesOfTheParameters(String precision) {
        Model model = Networks.network(2, List.of(4), 1, "relu", precision);
        double[] parameters = Networks.parameters(model, 1);
        Predictor predictor = model.predictor(parameters);
        double[] before = predictor.predict(1, 2);
        Arrays.fill(parameters, 9);
        assertArrayEquals(before, predictor.predict(1, 2));
    }

    @ParameterizedTest
    @MethodSource("org.kudari.mlp.Networks#activations")
    void singlePrecisionIsCloseToDouble(String activation) {
        Model single = Networks.network(20, List.of(50, 30), 4, activation, "single");
        Model twice = Networks.network(20, List.of(50, 30), 4, activation, "double");
        double[] inSingle = trained(single, Parallel.sequential(), Networks.batch(64, 20, 2));
        double[] inDouble = trained(twice, Parallel.sequential(), Networks.batch(64, 20, 2));
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < inDouble.length; i++) {
            largest = Math.max(largest, Math.abs(inDouble[i]));
            difference = Math.max(difference, Math.abs(inSingle[i] - inDouble[i]));
        }
        assertTrue(difference > 0, "both were computed in the same precision");
        assertEquals(0, difference / largest, 3e-6);
    }

    /** All extras, several times each, beside plain layers. */
    private static Model withExtras(String precision) {
        List<Map<String, ?>> layers = List.of(
                Map.of("units", 70, "activation", "tanh", "normalization", "batch", "dropout", 0.25),
                Map.of("units", 70, "skip", true),
                Map.of("units", 70, "activation", "mish", "normalization", "batch", "skip", true),
                Map.of("units", 35, "activation", "gelu", "dropout", 0.5),
                Map.of("units", 35, "normalization", "layer", "dropout", 0.125, "skip", true),
                Map.of("units", 9));
        return Networks.network(17, 3, Map.of("layers", layers, "precision", precision));
    }

    /** Predictions in training, the gradient, the running statistics, and predictions with the gradient again. */
    private static double[] trainedWithExtras(String precision, Parallel parallel, int rows, int maxRows) {
        Model model = withExtras(precision);
        double[] parameters = Networks.parameters(model, 1);
        Matrix inputs = Networks.batch(rows, 17, 2);
        Matrix outputGradient = Networks.batch(rows, 3, 3);
        Model.Pass pass = model.newPass(maxRows, parallel);
        double[] gradient = new double[parameters.length];
        double[] all = pass.predictForTraining(parameters, inputs, BatchPosition.of(1, 2, 64))
                .toArray();
        pass.backpropagate(outputGradient, gradient);
        pass.predictForTraining(parameters, inputs, BatchPosition.of(1, 2, 0));
        pass.updateStatistics(parameters);
        all = joined(joined(all, gradient), parameters);
        double[] predictions = pass.predict(parameters, inputs).toArray();
        pass.overwriteGradient(outputGradient, gradient);
        return joined(all, joined(predictions, gradient));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({"single, 211", "double, 211", "single, 32", "double, 7", "single, 1", "double, 0", "single, 2"})
    void extrasGiveTheSameBitsHoweverTheWorkIsDivided(String precision, int rows) {
        double[] expected = trainedWithExtras(precision, Parallel.sequential(), rows, 300);
        for (double value : expected) {
            assertTrue(Double.isFinite(value));
        }
        assertArrayEquals(expected, trainedWithExtras(precision, new Shredder(1), rows, 300), "by rows");
        assertArrayEquals(expected, trainedWithExtras(precision, new Shredder(1000), rows, 220), "by columns");
        for (int threads = 1; threads <= 4; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                assertArrayEquals(expected, trainedWithExtras(precision, pool, rows, 211), threads + " threads");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"single", "double"})
    void predictorGivesTheBitsOfThePassWithExtras(String precision) {
        Model model = withExtras(precision);
        double[] parameters = Networks.parameters(model, 4);
        Matrix inputs = Networks.batch(300, 17, 5);
        double[] expected = model.newPass(300, Parallel.sequential())
                .predict(parameters, inputs)
                .toArray();
        Predictor predictor = model.predictor(parameters);
        Matrix predictions = Matrix.zeros(300, 3);
        predictor.predict(inputs, predictions);
        assertArrayEquals(expected, predictions.values());
        for (int row = 0; row < 300; row += 7) {
            assertArrayEquals(
                    Arrays.copyOfRange(expected, 3 * row, 3 * row + 3),
                    predictor.predict(inputs.rows(row, row + 1).toArray()));
        }
    }

    @Test
    void singlePrecisionIsCloseToDoubleWithExtras() {
        double[] inSingle = trainedWithExtras("single", Parallel.sequential(), 64, 64);
        double[] inDouble = trainedWithExtras("double", Parallel.sequential(), 64, 64);
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < inDouble.length; i++) {
            largest = Math.max(largest, Math.abs(inDouble[i]));
            difference = Math.max(difference, Math.abs(inSingle[i] - inDouble[i]));
        }
        assertTrue(difference > 0);
        assertEquals(0, difference / largest, 3e-6);
    }
}
