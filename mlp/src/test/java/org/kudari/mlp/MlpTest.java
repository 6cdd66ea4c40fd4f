package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Options;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Predictor;
import org.kudari.api.Role;
import org.kudari.compute.CounterRandom;
import org.kudari.compute.WorkerPool;

class MlpTest {
    private static final List<Integer> HIDDEN = List.of(37, 18);
    private static final int INPUTS = 11;
    private static final int OUTPUTS = 3;
    private static final int ROWS = 203;

    static Stream<Arguments> kinds() {
        return Networks.ACTIVATIONS.stream()
                .flatMap(activation ->
                        Stream.of("single", "double").map(precision -> Arguments.of(activation, precision)));
    }

    private static Model network(String activation, String precision) {
        return Networks.network(INPUTS, HIDDEN, OUTPUTS, activation, precision);
    }

    @Test
    void blocksAreNamedInOrder() {
        List<ParameterBlock> blocks = network("relu", "single").parameters().blocks();

        assertEquals(
                List.of(
                        "hidden1.weight[11, 37]",
                        "hidden1.bias[37]",
                        "hidden2.weight[37, 18]",
                        "hidden2.bias[18]",
                        "output.weight[18, 3]",
                        "output.bias[3]"),
                blocks.stream().map(block -> block.name() + block.shape()).toList());
        assertEquals(Role.BIAS, blocks.get(1).role());
        assertEquals(Role.WEIGHT, blocks.get(4).role());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRowsPredictionDoesNotDependOnItsBatch(String activation, String precision) {
        Model model = network(activation, precision);
        double[] parameters = Networks.parameters(model, 1);
        Matrix inputs = Networks.matrix(ROWS, INPUTS, 1);
        double[] whole = model.newPass(ROWS, Parallel.sequential())
                .predict(parameters, inputs)
                .toArray();

        for (int size : new int[] {1, 2, 3, 7, 64, 100}) {
            Model.Pass pass = model.newPass(size, Parallel.sequential());
            for (int from = 0; from < ROWS; from += size) {
                int to = Math.min(ROWS, from + size);
                assertArrayEquals(
                        Matrix.of(whole, ROWS, OUTPUTS).rows(from, to).toArray(),
                        pass.predict(parameters, inputs.rows(from, to)).toArray());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anyNumberOfThreadsGivesTheSameBits(String activation, String precision) {
        Model model = network(activation, precision);
        double[] parameters = Networks.parameters(model, 2);
        Matrix inputs = Networks.matrix(ROWS, INPUTS, 2);
        Matrix slope = Networks.matrix(ROWS, OUTPUTS, 3);
        double[] expectedGradient = new double[parameters.length];
        Model.Pass alone = model.newPass(ROWS, Parallel.sequential());
        double[] expected = alone.predict(parameters, inputs).toArray();
        alone.backpropagate(slope, expectedGradient);

        for (int threads = 1; threads <= 4; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                double[] gradient = new double[parameters.length];
                Model.Pass pass = model.newPass(ROWS, pool);
                assertArrayEquals(expected, pass.predict(parameters, inputs).toArray());
                pass.backpropagate(slope, gradient);
                assertArrayEquals(expectedGradient, gradient);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void thePredictorGivesThePassesBitsOnManyThreads(String activation, String precision) {
        Model model = network(activation, precision);
        double[] parameters = Networks.parameters(model, 3);
        Matrix inputs = Networks.matrix(ROWS, INPUTS, 4);
        double[] expected = model.newPass(ROWS, Parallel.sequential())
                .predict(parameters, inputs)
                .toArray();
        Predictor predictor = model.predictor(parameters);
        Arrays.fill(parameters, 0);

        Matrix predictions = Matrix.zeros(ROWS, OUTPUTS);
        predictor.predict(inputs, predictions);
        assertArrayEquals(expected, predictions.toArray());
        double[] oneByOne = IntStream.range(0, ROWS)
                .parallel()
                .boxed()
                .flatMapToDouble(row -> Arrays.stream(
                        predictor.predict(inputs.rows(row, row + 1).toArray())))
                .toArray();
        assertArrayEquals(expected, oneByOne);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void windowsWithOffsetsAndStridesAreRead(String activation, String precision) {
        Model model = network(activation, precision);
        double[] parameters = Networks.parameters(model, 4);
        Matrix inputs = Networks.matrix(6, INPUTS, 5);
        double[] padded = new double[7 + 6 * (INPUTS + 5)];
        Matrix window = Matrix.window(padded, 7, INPUTS + 5, 6, INPUTS);
        for (int row = 0; row < 6; row++) {
            System.arraycopy(inputs.values(), inputs.index(row), padded, window.index(row), INPUTS);
        }
        Model.Pass pass = model.newPass(6, Parallel.sequential());

        double[] expected = pass.predict(parameters, inputs).toArray();

        assertArrayEquals(expected, pass.predict(parameters, window).toArray());
    }

    @Test
    void singlePrecisionIsCloseToDouble() {
        for (String activation : Networks.ACTIVATIONS) {
            double[] parameters = Networks.parameters(network(activation, "double"), 5);
            Matrix inputs = Networks.matrix(ROWS, INPUTS, 6);
            double[] exact = network(activation, "double")
                    .newPass(ROWS, Parallel.sequential())
                    .predict(parameters, inputs)
                    .toArray();
            double[] single = network(activation, "single")
                    .newPass(ROWS, Parallel.sequential())
                    .predict(parameters, inputs)
                    .toArray();

            assertArrayEquals(exact, single, 1e-4);
            assertTrue(IntStream.range(0, exact.length).anyMatch(i -> exact[i] != single[i]));
        }
    }

    @Test
    void initialWeightsFillTheirRangeAndBiasesAreZero() {
        Model model = Networks.network(300, List.of(200), 100, "relu", "single");
        double[] parameters = new double[model.parameters().size()];
        model.initialize(parameters, CounterRandom.of(1, "initialize", 0));

        // He for the relu layer: √(6/300); Glorot for the linear output: √(6/(200 + 100)).
        checkUniform(parameters, model.parameters().block("hidden1.weight"), Math.sqrt(6.0 / 300));
        checkUniform(parameters, model.parameters().block("output.weight"), Math.sqrt(6.0 / 300));
        ParameterBlock bias = model.parameters().block("hidden1.bias");
        for (int i = bias.offset(); i < bias.offset() + bias.size(); i++) {
            assertEquals(0, parameters[i]);
        }
    }

    @Test
    void anInitialiserThatIsGivenIsUsed() {
        MlpProvider provider = new MlpProvider();
        for (String initializer : List.of("he", "glorot")) {
            Model model = provider.create(
                    Options.of(provider.options(), Map.of("hidden", List.of(150), "initializer", initializer)),
                    250,
                    10);
            double[] parameters = new double[model.parameters().size()];
            model.initialize(parameters, CounterRandom.of(1, "initialize", 0));

            double limit = initializer.equals("he") ? Math.sqrt(6.0 / 250) : Math.sqrt(6.0 / 400);
            checkUniform(parameters, model.parameters().block("hidden1.weight"), limit);
        }
    }

    private static void checkUniform(double[] parameters, ParameterBlock block, double limit) {
        double largest = 0;
        double squares = 0;
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            largest = Math.max(largest, Math.abs(parameters[i]));
            squares += parameters[i] * parameters[i];
        }
        assertTrue(largest <= limit && largest > 0.999 * limit, () -> "limit " + limit);
        assertEquals(limit * limit / 3, squares / block.size(), 0.03 * limit * limit / 3);
    }

    @Test
    void theSameStreamGivesTheSameWeights() {
        Model model = network("tanh", "single");
        double[] one = new double[model.parameters().size()];
        double[] other = new double[model.parameters().size()];

        model.initialize(one, CounterRandom.of(9, "initialize", 0));
        model.initialize(other, CounterRandom.of(9, "initialize", 0));

        assertArrayEquals(one, other);
    }

    @Test
    void callsOutOfOrderAreRefused() {
        Model model = network("relu", "double");
        double[] parameters = Networks.parameters(model, 1);
        double[] gradient = new double[parameters.length];
        Matrix slope = Matrix.zeros(2, OUTPUTS);
        Model.Pass pass = model.newPass(2, Parallel.sequential());

        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slope, gradient));
        pass.predict(parameters, Matrix.zeros(2, INPUTS));
        pass.backpropagate(slope, gradient);
        assertThrows(IllegalStateException.class, () -> pass.backpropagate(slope, gradient));
    }

    @Test
    void wrongShapesAreRefusedWithWhatWasFound() {
        Model model = network("relu", "double");
        double[] parameters = Networks.parameters(model, 1);
        Model.Pass pass = model.newPass(2, Parallel.sequential());

        assertEquals(
                "inputs: 3 rows, but the pass was made for at most 2",
                refusal(() -> pass.predict(parameters, Matrix.zeros(3, INPUTS))));
        assertEquals("inputs: 2 × 5, but expected 2 × 11", refusal(() -> pass.predict(parameters, Matrix.zeros(2, 5))));
        assertEquals(
                "parameters: 3 values, but expected " + parameters.length,
                refusal(() -> pass.predict(new double[3], Matrix.zeros(2, INPUTS))));
        pass.predict(parameters, Matrix.zeros(2, INPUTS));
        assertEquals(
                "output gradient: 1 × 3, but expected 2 × 3",
                refusal(() -> pass.backpropagate(Matrix.zeros(1, OUTPUTS), parameters)));
        assertEquals("maxRows: 0, but expected 1 or more", refusal(() -> model.newPass(0, Parallel.sequential())));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStepAllocatesNothingAfterWarmUp(String activation, String precision) {
        Model model = network(activation, precision);
        double[] parameters = Networks.parameters(model, 1);
        double[] gradient = new double[parameters.length];
        Matrix inputs = Networks.matrix(64, INPUTS, 1);
        Matrix slope = Networks.matrix(64, OUTPUTS, 1);
        Model.Pass pass = model.newPass(64, Parallel.sequential());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // Several tries: the JVM itself allocates on this thread now and then, as when it compiles.
        for (int attempt = 0; attempt < 20; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int step = 0; step < 10; step++) {
                pass.predict(parameters, inputs);
                pass.backpropagate(slope, gradient);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertEquals(0, least);
    }
}
