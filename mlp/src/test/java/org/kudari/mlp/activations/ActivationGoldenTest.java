package org.kudari.mlp.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Options;

/** Values and slopes beside those of {@code src/test/golden/activations.py}, which has 60 digits. */
class ActivationGoldenTest {
    private static final double DOUBLE_UNIT = 0x1p-53;
    private static final double FLOAT_UNIT = 0x1p-24;
    private static final double SMALLEST = 2 * Float.MIN_VALUE;

    /** Where slopes are told from results, these are rounded: next to 1 a slope near 0 is off by as much as they are. */
    private static final Set<String> SLOPE_FROM_ROUNDED_RESULT =
            Set.of("elu", "celu", "selu", "sigmoid", "tanh", "softsign");

    private record Row(String activation, String options, double x, double value, double slope) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[1],
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]));
        }

        boolean isFloat() {
            return (float) x == x;
        }

        /** What an error is a share of where Φ(x) is taken from 1 − Φ(−x), which is rounded. */
        double gelu() {
            return activation.equals("gelu") && options.isEmpty() ? Math.min(Math.abs(x), 40) : 0;
        }

        double resultsOfSlope() {
            return gelu() > 0 ? 1 : SLOPE_FROM_ROUNDED_RESULT.contains(activation) ? 3 : 0;
        }

        @Override
        public String toString() {
            return activation + " {" + options + "} at " + x;
        }
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActivationGoldenTest.class.getResourceAsStream("activations.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(Row::of).toList();
        }
    }

    static Map<String, ActivationProvider> providers() {
        Map<String, ActivationProvider> providers = new LinkedHashMap<>();
        ServiceLoader.load(ActivationProvider.class).forEach(each -> providers.put(each.name(), each));
        return providers;
    }

    private static Activation activation(Row row) {
        ActivationProvider provider = providers().get(row.activation);
        Map<String, Object> given = new LinkedHashMap<>();
        if (!row.options.isEmpty()) {
            String[] option = row.options.split("=");
            given.put(option[0], option[0].equals("approximation") ? option[1] : Double.valueOf(option[1]));
        }
        return provider.create(Options.of(provider.options(), given));
    }

    @Test
    void thereAreGoldenValuesOfEveryActivation() throws IOException {
        assertEquals(providers().keySet(), rows().stream().map(Row::activation).collect(Collectors.toSet()));
    }

    static List<String> names() {
        return providers().values().stream().map(ComponentProvider::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void doublesAgreeToThirteenDigits(String name) throws IOException {
        for (Row row : rows()) {
            if (row.activation.equals(name)) {
                Activation activation = activation(row);
                double[] values = {row.x};
                activation.apply(values, 0, 1);
                double[] slopes = {1};
                double[] kept = activation.slopeNeedsValues() ? new double[] {row.x} : values;
                activation.multiplyBySlope(kept, slopes, 0, 1);
                assertNear(row + ": value", row.value, values[0], 1e-13, 2 * DOUBLE_UNIT * row.gelu());
                assertNear(row + ": slope", row.slope, slopes[0], 1e-13, 2 * DOUBLE_UNIT * row.resultsOfSlope());
            }
        }
    }

    /** Within 8 units in the last place of the result, and the tail of an exponential within 8 of 1 or x. */
    @ParameterizedTest
    @MethodSource("names")
    void floatsAgreeToSixDigits(String name) throws IOException {
        for (Row row : rows()) {
            if (row.activation.equals(name) && row.isFloat()) {
                Activation activation = activation(row);
                float[] values = {(float) row.x};
                activation.apply(values, 0, 1);
                float[] slopes = {1};
                float[] kept = activation.slopeNeedsValues() ? new float[] {(float) row.x} : values;
                activation.multiplyBySlope(kept, slopes, 0, 1);
                double tail = Math.min(Math.abs(row.x), 1);
                assertNear(row + ": value", row.value, values[0], 16 * FLOAT_UNIT, 16 * FLOAT_UNIT * tail + SMALLEST);
                assertNear(row + ": slope", row.slope, slopes[0], 16 * FLOAT_UNIT, 16 * FLOAT_UNIT);
            }
        }
    }

    private static void assertNear(String what, double expected, double found, double relative, double absolute) {
        double tolerance = Math.abs(expected) * relative + absolute + Double.MIN_VALUE;
        assertTrue(
                Math.abs(found - expected) <= tolerance,
                () -> what + ": found " + found + ", but expected " + expected + " ± " + tolerance + " (off by "
                        + (found - expected) + ")");
    }
}
