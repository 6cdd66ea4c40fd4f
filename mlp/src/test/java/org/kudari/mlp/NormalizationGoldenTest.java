package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kudari.api.BatchPosition;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/** Beside PyTorch: {@code src/test/golden/normalization.py} says what was recorded, and records it again. */
class NormalizationGoldenTest {
    private static final int ROWS = 11;
    private static final int STEPS = 3;
    private static final double LEARNING_RATE = 0.01;

    private final Iterator<String> lines = read();

    private static Iterator<String> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                NormalizationGoldenTest.class.getResourceAsStream("normalization.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList().iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double[] recorded(String name) {
        String[] cells = lines.next().split(",");
        assertEquals(name, cells[0]);
        return Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void threeStepsAgreeWithPyTorch() {
        Map<String, ?> first = Map.of("units", 6, "activation", "tanh", "normalization", "batch");
        Map<String, ?> second = Map.of("units", 6, "activation", "sigmoid", "normalization", "layer", "skip", true);
        Map<String, ?> third = Map.of("units", 6, "activation", "tanh", "normalization", "batch", "skip", true);
        Model model = Networks.network(4, 2, Map.of("layers", List.of(first, second, third), "precision", "double"));
        Model.Pass pass = model.newPass(ROWS, Parallel.sequential());
        double[] parameters = recorded("start");
        double[] gradient = new double[parameters.length];
        for (int step = 1; step <= STEPS; step++) {
            Matrix inputs = Matrix.of(recorded("inputs"), ROWS, 4);
            Matrix factors = Matrix.of(recorded("factors"), ROWS, 2);
            Matrix predictions = pass.predictForTraining(parameters, inputs, BatchPosition.of(1, step, 0));
            assertAgree(recorded("predictions"), predictions.toArray());
            pass.overwriteGradient(factors, gradient);
            assertAgree(recorded("gradient"), gradient);
            descend(model, parameters, gradient);
            pass.updateStatistics(parameters);
            assertAgree(recorded("parameters"), parameters);
            assertAgree(recorded("in-use"), pass.predict(parameters, inputs).toArray());
        }
    }

    private static void descend(Model model, double[] parameters, double[] gradient) {
        for (ParameterBlock block : model.parameters().blocks()) {
            for (int i = block.offset(); i < block.offset() + block.size() && block.role() != Role.STATISTIC; i++) {
                parameters[i] -= LEARNING_RATE * gradient[i];
            }
        }
    }

    private static void assertAgree(double[] expected, double[] found) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertArrayEquals(expected, found, 1e-12 * Math.max(1, largest));
    }
}
