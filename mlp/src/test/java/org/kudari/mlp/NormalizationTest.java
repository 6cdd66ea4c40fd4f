package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;

/** One unit, or a few, with the identity for activation, so that results can be followed on paper. */
class NormalizationTest {
    private static final BatchPosition START = BatchPosition.of(1, 1, 0);

    /** ŷ = norm(w·x), weights of the output layer as given. */
    private static Model oneUnit(String normalization, String precision, Map<String, ?> more) {
        Map<String, Object> options = new java.util.HashMap<>(more);
        options.putAll(Map.of(
                "hidden",
                List.of(1),
                "activation",
                "identity",
                "normalization",
                normalization,
                "precision",
                precision));
        return Networks.network(1, 1, options);
    }

    /** weight 1; scale 1, shift 0, running mean and variance; output weight 1, bias 0. */
    private static double[] plainParameters(double mean, double variance) {
        return new double[] {1, 1, 0, mean, variance, 1, 0};
    }

    private static Matrix column(double... values) {
        return Matrix.of(values, values.length, 1);
    }

    @Test
    void blocksOfEachNormalizationLieBehindTheWeights() {
        assertEquals(
                List.of(
                        "hidden1.weight[1, 1] WEIGHT at 0",
                        "hidden1.scale[1] SCALE at 1",
                        "hidden1.shift[1] BIAS at 2",
                        "hidden1.running-mean[1] STATISTIC at 3",
                        "hidden1.running-variance[1] STATISTIC at 4",
                        "output.weight[1, 1] WEIGHT at 5",
                        "output.bias[1] BIAS at 6"),
                oneUnit("batch", "single", Map.of()).parameters().blocks().stream()
                        .map(Object::toString)
                        .toList());
        assertEquals(
                List.of(
                        "hidden1.weight[1, 1] WEIGHT at 0",
                        "hidden1.bias[1] BIAS at 1",
                        "hidden1.scale[1] SCALE at 2",
                        "hidden1.shift[1] BIAS at 3",
                        "output.weight[1, 1] WEIGHT at 4",
                        "output.bias[1] BIAS at 5"),
                oneUnit("layer", "single", Map.of()).parameters().blocks().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void batchNormalizationStartsAsOneThatChangesNothing() {
        Model model = oneUnit("batch", "double", Map.of("initializer", "zeros"));
        double[] parameters = new double[7];
        Arrays.fill(parameters, Double.NaN);
        model.initialize(parameters, new java.util.SplittableRandom(1));
        assertArrayEquals(new double[] {0, 1, 0, 0, 1, 0, 0}, parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "double"})
    void trainingNormalizesByTheBatchAndPredictionByRunningStatistics(String precision) {
        // x = 1, 3, 5, 7: mean 4, mean squared distance (9 + 1 + 1 + 9) / 4 = 5; with ε = 4 the root is 3.
        Model model = oneUnit("batch", precision, Map.of("normalization-epsilon", 4));
        Model.Pass pass = model.newPass(4, Parallel.sequential());
        double[] parameters = plainParameters(2, 12);
        parameters[1] = 3;
        parameters[2] = 10;
        Matrix x = column(1, 3, 5, 7);
        assertArrayEquals(
                new double[] {7, 9, 11, 13},
                pass.predictForTraining(parameters, x, START).toArray(),
                1e-6);
        // Running mean 2 and variance 12: root 4, so 10 + 3·(x − 2)/4.
        assertArrayEquals(
                new double[] {9.25, 10.75, 12.25, 13.75},
                pass.predict(parameters, x).toArray());
        assertArrayEquals(new double[] {12.25}, model.predictor(parameters).predict(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "double"})
    void runningStatisticsMoveByTheMomentum(String precision) {
        Model model = oneUnit("batch", precision, Map.of("normalization-momentum", 0.25));
        Model.Pass pass = model.newPass(4, Parallel.sequential());
        double[] parameters = plainParameters(0, 1);
        pass.predictForTraining(parameters, column(1, 3, 5, 7), START);
        assertArrayEquals(plainParameters(0, 1), parameters);
        pass.updateStatistics(parameters);
        // Mean 4, variance 20 / 3 with the rows less 1: a quarter of the way from 0 and 1.
        assertArrayEquals(plainParameters(1, 1 + (20.0 / 3 - 1) / 4), parameters, 1e-15);
        double[] once = parameters.clone();
        pass.updateStatistics(parameters);
        assertArrayEquals(once, parameters, "a batch counts once");
    }

    @Test
    void theLastEvaluationOfAStepCounts() {
        Model model = oneUnit("batch", "double", Map.of("normalization-momentum", 1));
        Model.Pass pass = model.newPass(4, Parallel.sequential());
        double[] parameters = plainParameters(0, 1);
        pass.predictForTraining(parameters, column(100, 200), START);
        pass.predictForTraining(parameters, column(2, 4), START);
        pass.updateStatistics(parameters);
        assertArrayEquals(plainParameters(3, 2), parameters);
    }

    @Test
    void partsOfABatchAreNormalizedAloneAndCountedTogether() {
        Model model = oneUnit("batch", "double", Map.of("normalization-momentum", 1, "normalization-epsilon", 1e-30));
        Model.Pass pass = model.newPass(2, Parallel.sequential());
        double[] parameters = plainParameters(0, 1);
        assertArrayEquals(
                new double[] {-1, 1},
                pass.predictForTraining(parameters, column(1, 3), START).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {-1, 1},
                pass.predictForTraining(parameters, column(5, 7), BatchPosition.of(1, 1, 2))
                        .toArray(),
                1e-15);
        pass.updateStatistics(parameters);
        assertArrayEquals(plainParameters(4, 20.0 / 3), parameters, 1e-14);
    }

    @Test
    void oneRowIsNormalizedAsInAPredictionAndLeavesRunningStatisticsAlone() {
        Model model = oneUnit("batch", "double", Map.of());
        assertEquals(2, model.leastBatchRows());
        Model.Pass pass = model.newPass(4, Parallel.sequential());
        double[] parameters = plainParameters(2, 9);
        double alone = pass.predictForTraining(parameters, column(5), START).get(0, 0);
        assertEquals(pass.predict(parameters, column(5)).get(0, 0), alone);
        pass.updateStatistics(parameters);
        assertArrayEquals(plainParameters(2, 9), parameters);
        assertEquals(1, oneUnit("layer", "double", Map.of()).leastBatchRows());
    }

    @Test
    void runningStatisticsAreExactForManyRowsFarFromZero() {
        int rows = 1000;
        Model model = oneUnit("batch", "single", Map.of("normalization-momentum", 1));
        Matrix x = Matrix.zeros(rows, 1);
        for (int row = 0; row < rows; row++) {
            x.set(row, 0, 4096 + row % 10);
        }
        double[] parameters = plainParameters(0, 1);
        Model.Pass pass = model.newPass(rows, Parallel.sequential());
        pass.predictForTraining(parameters, x, START);
        pass.updateStatistics(parameters);
        // 0 … 9, a hundred times: mean 4.5, squared distances 82.5 in ten rows.
        assertEquals(4100.5, parameters[3]);
        assertEquals(8250.0 / 999, parameters[4], 1e-12);
    }

    /** A mean that is rounded to single precision before it is subtracted would be 3e-5 away. */
    @ParameterizedTest
    @ValueSource(strings = {"batch", "layer"})
    void singlePrecisionNormalizesNumbersFarFromZeroExactly(String normalization) {
        int units = 40;
        int rows = 9;
        Map<String, ?> layers =
                Map.of("hidden", List.of(units), "activation", "identity", "normalization", normalization);
        Map<String, Object> inDouble = new java.util.HashMap<>(layers);
        inDouble.put("precision", "double");
        double[][] results = new double[2][];
        for (int i = 0; i < 2; i++) {
            Model model = Networks.network(1, units, i == 0 ? layers : inDouble);
            double[] parameters = new double[model.parameters().size()];
            int weight = model.parameters().block("hidden1.weight").offset();
            int scale = model.parameters().block("hidden1.scale").offset();
            int output = model.parameters().block("output.weight").offset();
            for (int unit = 0; unit < units; unit++) {
                // w·x is exact in both precisions.
                parameters[weight + unit] = 8192 + unit * unit % 7;
                parameters[scale + unit] = 1;
                parameters[output + unit * units + unit] = 1;
            }
            Matrix x = Matrix.zeros(rows, 1);
            for (int row = 0; row < rows; row++) {
                x.set(row, 0, 1 + row / 256.0);
            }
            results[i] = model.newPass(rows, Parallel.sequential())
                    .predictForTraining(parameters, x, START)
                    .toArray();
        }
        double largest = Arrays.stream(results[1]).map(Math::abs).max().orElseThrow();
        assertTrue(largest > 1);
        assertArrayEquals(results[1], results[0], 3e-7 * largest);
    }

    @Test
    void layerNormalizationKnowsNoBatch() {
        // Units −1, 1 and 3 times x: mean x, mean squared distance 8/3·x²; with ε = 0 nearly (−1, 0, 1)·√(3/2).
        Model model = Networks.network(
                1,
                3,
                Map.of(
                        "hidden",
                        List.of(3),
                        "activation",
                        "identity",
                        "normalization",
                        "layer",
                        "normalization-epsilon",
                        1e-30,
                        "precision",
                        "double"));
        double[] parameters = {-1, 1, 3, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};
        Model.Pass pass = model.newPass(2, Parallel.sequential());
        double root = Math.sqrt(1.5);
        assertArrayEquals(
                new double[] {-root, 0, root, root, 0, -root},
                pass.predictForTraining(parameters, column(2, -500), START).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {-root, 0, root}, model.predictor(parameters).predict(2), 1e-15);
    }

    @Test
    void skipAddsTheInputsBehindTheActivation() {
        Map<String, ?> first = Map.of("units", 2, "activation", "identity");
        Map<String, ?> second = Map.of("units", 2, "activation", "relu", "skip", true);
        Model model = Networks.network(2, 2, Map.of("layers", List.of(first, second), "precision", "double"));
        // Identity; then relu(x·(−1 0; 0 2)) + x; then identity.
        double[] parameters = {1, 0, 0, 1, 0, 0, -1, 0, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0};
        assertArrayEquals(new double[] {3, 9}, model.predictor(parameters).predict(3, 3));
        assertArrayEquals(
                new double[] {3, 9},
                model.newPass(1, Parallel.sequential())
                        .predict(parameters, Matrix.of(new double[] {3, 3}, 1, 2))
                        .toArray());
    }
}
