package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.Predictor;

class PassContractTest {
    /**
     * C2 keeps a vector of 96 bytes in an object where a loop begins, now and then, by what it compiled before; around tanh and
     * sigmoid it does so once a layer. Nothing in the source allocates it.
     */
    private static final long OBJECTS_OF_THE_COMPILER = 4 * 96;

    private final Model model = Networks.network(2, List.of(3), 1, "tanh", "double");
    private final double[] parameters = Networks.parameters(model, 1);
    private final Model.Pass pass = model.newPass(4, Parallel.sequential());
    private final double[] gradient = new double[parameters.length];

    @Test
    void backpropagationWithoutPredictionIsRefused() {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> pass.backpropagate(Matrix.zeros(1, 1), gradient));
        assertEquals(
                "backpropagate: no prediction precedes it, or one that was already backpropagated; call predict first",
                refusal.getMessage());
    }

    @Test
    void secondBackpropagationOfAPredictionIsRefused() {
        pass.predict(parameters, Networks.batch(2, 2, 1));
        pass.backpropagate(Matrix.zeros(2, 1), gradient);
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(Matrix.zeros(2, 1), gradient));
    }

    @Test
    void repeatedPredictionsAreFineAndTheLastOneCounts() {
        pass.predict(parameters, Networks.batch(4, 2, 1));
        pass.predict(parameters, Networks.batch(2, 2, 2));
        pass.backpropagate(Networks.batch(2, 1, 3), gradient);
        double[] expected = new double[parameters.length];
        Model.Pass other = model.newPass(2, Parallel.sequential());
        other.predict(parameters, Networks.batch(2, 2, 2));
        other.backpropagate(Networks.batch(2, 1, 3), expected);
        assertArrayEquals(expected, gradient);
        assertTrue(Arrays.stream(gradient).allMatch(slope -> slope != 0));
    }

    @Test
    void backpropagationAddsToTheGradient() {
        pass.predict(parameters, Networks.batch(3, 2, 1));
        pass.backpropagate(Networks.batch(3, 1, 2), gradient);
        double[] twice = gradient.clone();
        pass.predict(parameters, Networks.batch(3, 2, 1));
        pass.backpropagate(Networks.batch(3, 1, 2), twice);
        for (int i = 0; i < gradient.length; i++) {
            assertEquals(2 * gradient[i], twice[i]);
        }
    }

    @Test
    void refusedCallsChangeNothing() {
        Matrix inputs = Networks.batch(2, 2, 1);
        double[] predictions = pass.predict(parameters, inputs).toArray();
        assertThrows(IllegalArgumentException.class, () -> pass.predict(parameters, Matrix.zeros(9, 2)));
        assertThrows(IllegalArgumentException.class, () -> pass.backpropagate(Matrix.zeros(3, 1), gradient));
        assertArrayEquals(new double[parameters.length], gradient);
        pass.backpropagate(Networks.batch(2, 1, 2), gradient);
        assertTrue(Arrays.stream(gradient).allMatch(slope -> slope != 0));
        assertArrayEquals(predictions, pass.predict(parameters, inputs).toArray());
    }

    @Test
    void aPredictionThatFailedHalfwayCannotBeBackpropagated() {
        AtomicBoolean failing = new AtomicBoolean();
        Parallel breaking = new Parallel() {
            @Override
            public int threads() {
                return 1;
            }

            @Override
            public void forRange(int count, int grain, Body body) {
                if (failing.get()) {
                    throw new UnsupportedOperationException("on purpose");
                }
                body.run(0, count);
            }
        };
        Model.Pass broken = model.newPass(4, breaking);
        Matrix inputs = Networks.batch(2, 2, 1);
        broken.predict(parameters, inputs);
        failing.set(true);
        assertThrows(UnsupportedOperationException.class, () -> broken.predict(parameters, inputs));
        failing.set(false);
        assertThrows(IllegalStateException.class, () -> broken.backpropagate(Matrix.zeros(2, 1), gradient));
        broken.predict(parameters, inputs);
        broken.backpropagate(Matrix.zeros(2, 1), gradient);
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithBothNumbers() {
        assertEquals("inputs: 2 × 3, but expected 2 × 2", refusal(() -> pass.predict(parameters, Matrix.zeros(2, 3))));
        assertEquals(
                "inputs: 5 rows, but the pass was made for at most 4",
                refusal(() -> pass.predict(parameters, Matrix.zeros(5, 2))));
        assertEquals(
                "parameters: 3 values, but expected 13",
                refusal(() -> pass.predict(new double[3], Matrix.zeros(2, 2))));
        pass.predict(parameters, Matrix.zeros(2, 2));
        assertEquals(
                "output gradient: 1 × 1, but expected 2 × 1",
                refusal(() -> pass.backpropagate(Matrix.zeros(1, 1), gradient)));
        assertEquals(
                "gradient: 12 values, but expected 13",
                refusal(() -> pass.backpropagate(Matrix.zeros(2, 1), new double[12])));
        assertEquals("maxRows: 0, but expected 1 or more", refusal(() -> model.newPass(0, Parallel.sequential())));
        assertEquals(
                "maxRows: 1000000000 rows of 3 values in the widest layer, but an array holds at most 2147483639 values",
                refusal(() -> model.newPass(1_000_000_000, Parallel.sequential())));
        assertEquals("parameters: 1 values, but expected 13", refusal(() -> model.predictor(new double[1])));
        assertEquals(
                "inputs: 3 values, but the model has 2 inputs",
                refusal(() -> model.predictor(parameters).predict(1, 2, 3)));
        assertEquals(
                "predictions: 2 × 2, but expected 2 × 1",
                refusal(() -> model.predictor(parameters).predict(Matrix.zeros(2, 2), Matrix.zeros(2, 2))));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void aBatchWithoutRowsHasNoPredictionsAndNoGradient() {
        assertEquals(0, pass.predict(parameters, Matrix.zeros(0, 2)).rows());
        pass.backpropagate(Matrix.zeros(0, 1), gradient);
        assertArrayEquals(new double[parameters.length], gradient);
    }

    @ParameterizedTest
    @MethodSource("org.kudari.mlp.SameBitsTest#everyActivation")
    void parametersThatRanAwayGiveNaNAndNotAQuietZero(String precision, String activation) {
        Model network = Networks.network(2, List.of(3), 1, activation, precision);
        double[] runAway = new double[network.parameters().size()];
        Arrays.fill(runAway, Double.NaN);
        Matrix predictions = network.newPass(1, Parallel.sequential()).predict(runAway, Networks.batch(1, 2, 1));
        assertEquals(Double.NaN, predictions.get(0, 0));
    }

    @ParameterizedTest
    @MethodSource("org.kudari.mlp.SameBitsTest#everyActivation")
    void stepsAllocateNothingAfterWarmUp(String precision, String activation) {
        Model network = Networks.network(10, List.of(40, 20), 2, activation, precision);
        double[] given = Networks.parameters(network, 1);
        Matrix inputs = Networks.batch(33, 10, 2);
        Matrix outputGradient = Networks.batch(33, 2, 3);
        double[] sums = new double[given.length];
        Model.Pass steady = network.newPass(33, Parallel.sequential());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long allocated = Long.MAX_VALUE;
        // The first rounds load classes and link lambdas, and vectors are objects until their kernels are compiled,
        // which takes
        // long where the compiler has to wait for a processor; any later round will do.
        for (int round = 0; round < 4000 && allocated > 0; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            for (int step = 0; step < 50; step++) {
                steady.predict(given, inputs);
                steady.backpropagate(outputGradient, sums);
            }
            allocated = Math.min(allocated, threads.getThreadAllocatedBytes(self) - before);
        }
        assertTrue(allocated <= 50 * OBJECTS_OF_THE_COMPILER, allocated + " bytes in 50 steps");
    }

    @ParameterizedTest
    @CsvSource({"single, relu", "double, tanh"})
    void predictingOneRowAllocatesTheResultOnly(String precision, String activation) {
        Model network = Networks.network(10, List.of(40, 20), 2, activation, precision);
        assertAllocatesTheResultOnly(network);
    }

    @ParameterizedTest
    @CsvSource({"single, batch", "double, layer"})
    void predictingOneRowWithExtrasAllocatesTheResultOnly(String precision, String normalization) {
        List<Map<String, ?>> layers = List.of(
                Map.of("units", 40, "normalization", normalization, "dropout", 0.5),
                Map.of("units", 40, "normalization", normalization, "skip", true));
        assertAllocatesTheResultOnly(Networks.network(10, 2, Map.of("layers", layers, "precision", precision)));
    }

    private static void assertAllocatesTheResultOnly(Model network) {
        Predictor predictor = network.predictor(Networks.parameters(network, 1));
        double[] row = new double[10];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long allocated = Long.MAX_VALUE;
        double sum = 0;
        int arrayOfTwo = 16 + 2 * Double.BYTES;
        long most = 50 * (arrayOfTwo + OBJECTS_OF_THE_COMPILER);
        // The compiler may have other things to do at first.
        for (int round = 0; round < 10_000 && allocated > most; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            for (int call = 0; call < 50; call++) {
                sum += predictor.predict(row)[0];
            }
            allocated = Math.min(allocated, threads.getThreadAllocatedBytes(self) - before);
        }
        assertTrue(Double.isFinite(sum));
        assertTrue(allocated <= most, allocated + " bytes in 50 calls");
    }

    @ParameterizedTest
    @CsvSource({"single, batch", "double, layer", "single, layer", "double, batch"})
    void trainingStepsWithExtrasAllocateNothingAfterWarmUp(String precision, String normalization) {
        List<Map<String, ?>> layers = List.of(
                Map.of("units", 40, "normalization", normalization, "dropout", 0.5),
                Map.of("units", 40, "normalization", normalization, "skip", true));
        Model network = Networks.network(10, 2, Map.of("layers", layers, "precision", precision));
        double[] given = Networks.parameters(network, 1);
        Matrix inputs = Networks.batch(33, 10, 2);
        Matrix outputGradient = Networks.batch(33, 2, 3);
        double[] sums = new double[given.length];
        BatchPosition position = BatchPosition.of(1, 1, 0);
        Model.Pass steady = network.newPass(33, Parallel.sequential());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 5_000 && allocated > 50 * OBJECTS_OF_THE_COMPILER; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            for (int step = 0; step < 50; step++) {
                steady.predictForTraining(given, inputs, position);
                steady.overwriteGradient(outputGradient, sums);
                steady.updateStatistics(given);
            }
            allocated = Math.min(allocated, threads.getThreadAllocatedBytes(self) - before);
        }
        assertTrue(allocated <= 50 * OBJECTS_OF_THE_COMPILER, allocated + " bytes in 50 steps");
    }

    @Test
    void aPositionIsNeededToPredictForTraining() {
        assertThrows(
                NullPointerException.class, () -> pass.predictForTraining(parameters, Networks.batch(2, 2, 1), null));
    }
}
