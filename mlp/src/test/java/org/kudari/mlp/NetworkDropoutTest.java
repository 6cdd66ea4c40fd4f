package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.kudari.compute.CounterRandom;

/** A hidden layer that passes its inputs on, so that predictions show what is dropped. */
class NetworkDropoutTest {
    private static final int UNITS = 40;
    private static final int ROWS = 500;

    private static Model network(double dropout, String precision) {
        return Networks.network(
                UNITS,
                UNITS,
                Map.of("hidden", List.of(UNITS), "activation", "identity", "dropout", dropout, "precision", precision));
    }

    private static double[] identity() {
        int layer = UNITS * UNITS + UNITS;
        double[] parameters = new double[2 * layer];
        for (int unit = 0; unit < UNITS; unit++) {
            parameters[unit * (UNITS + 1)] = 1;
            parameters[layer + unit * (UNITS + 1)] = 1;
        }
        return parameters;
    }

    private static double[] ones(Model model, BatchPosition position, int rows) {
        Matrix ones = Matrix.zeros(rows, UNITS);
        Arrays.fill(ones.values(), 1);
        return model.newPass(rows, Parallel.sequential())
                .predictForTraining(identity(), ones, position)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "double"})
    void whatIsDroppedIsTheStreamOfSeedLayerAndStep(String precision) {
        double[] found = ones(network(0.25, precision), BatchPosition.of(42, 7, 0), ROWS);
        CounterRandom stream = CounterRandom.of(42, "dropout hidden1", 7);
        for (int i = 0; i < found.length; i++) {
            double kept = precision.equals("single") ? (float) (4.0 / 3) : 4.0 / 3;
            assertEquals(stream.nextDouble() < 0.25 ? 0 : kept, found[i], "element " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void asManyAreDroppedAsWasAskedForAndTheMeanStays(double dropout) {
        double[] found = ones(network(dropout, "double"), BatchPosition.of(1, 1, 0), ROWS);
        int n = found.length;
        double dropped = Arrays.stream(found).filter(value -> value == 0).count() / (double) n;
        double deviation = Math.sqrt(dropout * (1 - dropout) / n);
        assertEquals(dropout, dropped, 4 * deviation);
        assertEquals(1, Arrays.stream(found).sum() / n, 4 * deviation / (1 - dropout));
    }

    @Test
    void seedStepAndLayerDropDifferently() {
        Model model = network(0.5, "single");
        double[] base = ones(model, BatchPosition.of(1, 1, 0), ROWS);
        assertArrayEquals(base, ones(model, BatchPosition.of(1, 1, 0), ROWS));
        for (BatchPosition other : List.of(BatchPosition.of(2, 1, 0), BatchPosition.of(1, 2, 0))) {
            double[] found = ones(model, other, ROWS);
            assertFalse(Arrays.equals(base, found));
            int agreeing = 0;
            for (int i = 0; i < base.length; i++) {
                agreeing += base[i] == found[i] ? 1 : 0;
            }
            assertEquals(0.5, agreeing / (double) base.length, 4 * 0.5 / Math.sqrt(base.length));
        }
    }

    @Test
    void partsOfABatchDropWhatTheWholeWould() {
        Model model = network(0.5, "single");
        double[] whole = ones(model, BatchPosition.of(1, 1, 0), 100);
        double[] rest = ones(model, BatchPosition.of(1, 1, 37), 63);
        assertArrayEquals(Arrays.copyOfRange(whole, 37 * UNITS, 100 * UNITS), rest);
    }

    @Test
    void onlyANetworkThatDropsOutIsRandomInTraining() {
        assertTrue(network(0.5, "single").isRandomInTraining());
        assertFalse(network(0, "single").isRandomInTraining());
    }

    @Test
    void predictionsDropNothing() {
        Matrix inputs = Networks.batch(ROWS, UNITS, 1);
        for (String precision : List.of("single", "double")) {
            double[] expected = network(0, precision)
                    .newPass(ROWS, Parallel.sequential())
                    .predict(identity(), inputs)
                    .toArray();
            Model model = network(0.5, precision);
            Model.Pass pass = model.newPass(ROWS, Parallel.sequential());
            pass.predictForTraining(identity(), inputs, BatchPosition.of(1, 1, 0));
            assertArrayEquals(expected, pass.predict(identity(), inputs).toArray());
            Matrix predicted = Matrix.zeros(ROWS, UNITS);
            model.predictor(identity()).predict(inputs, predicted);
            assertArrayEquals(expected, predicted.values());
        }
    }
}
