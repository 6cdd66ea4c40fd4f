package org.kudari.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricProvider;

/** What metrics come to, beside their definitions computed with 50 digits, and beside scikit-learn. */
class GoldenTest {
    private static final Map<String, Rows> CASES = cases();

    private record Rows(String kind, List<double[]> predictions, List<double[]> targets, List<Double> weights) {
        MetricContext context() {
            int outputs = predictions.get(0).length;
            List<String> names = List.of("a", "b", "c", "d").subList(0, outputs);
            return switch (kind) {
                case "numbers" -> MetricContext.numbers(names).withParameters(3 * outputs);
                case "binary" -> MetricContext.binary("a", "b");
                case "margins" -> MetricContext.margins("a", "b");
                default -> MetricContext.classes(names);
            };
        }

        double[] judge(String metric, String options) {
            return Metrics.values(
                    metric,
                    options,
                    context(),
                    predictions.toArray(double[][]::new),
                    targets.toArray(double[][]::new),
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private static List<String[]> read(String file) {
        List<String[]> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                GoldenTest.class.getResourceAsStream("/golden/" + file), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> lines.add(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Map<String, Rows> cases() {
        Map<String, Rows> cases = new HashMap<>();
        List<String[]> lines = read("rows.csv");
        for (String[] line : lines.subList(1, lines.size())) {
            Rows rows = cases.computeIfAbsent(
                    line[0], name -> new Rows(line[1], new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            rows.predictions().add(numbers(line[2]));
            rows.targets().add(numbers(line[3]));
            rows.weights().add(Double.valueOf(line[4]));
        }
        return cases;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    static List<String[]> golden() {
        List<String[]> lines = read("metrics.csv");
        return lines.subList(1, lines.size());
    }

    static List<String[]> scikitLearn() {
        List<String[]> lines = read("scikit-learn.csv");
        return lines.subList(2, lines.size());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("golden")
    void agreesWithTheDefinition(String name, String metric, String options, String expected) {
        agrees(name, metric, options, expected, 1e-13);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("scikitLearn")
    void agreesWithScikitLearn(String name, String metric, String options, String expected) {
        agrees(name, metric, options, expected, 1e-12);
    }

    private static void agrees(String name, String metric, String options, String expected, double tolerance) {
        double[] values = CASES.get(name).judge(metric, options);
        double[] wanted = numbers(expected);

        assertEquals(wanted.length, values.length);
        for (int i = 0; i < wanted.length; i++) {
            double allowed = Double.isNaN(wanted[i]) ? 0 : tolerance * Math.abs(wanted[i]);
            assertEquals(wanted[i], values[i], Math.max(allowed, Double.MIN_VALUE));
        }
    }

    @Test
    void everyMetricHasGoldenValues() {
        Set<String> missing = new HashSet<>();
        ServiceLoader.load(MetricProvider.class).forEach(provider -> missing.add(provider.name()));
        golden().forEach(line -> missing.remove(line[1]));

        assertEquals(Set.of("confusion-matrix"), missing);
        assertTrue(scikitLearn().size() > 200);
    }
}
