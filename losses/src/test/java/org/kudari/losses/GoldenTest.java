package org.kudari.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;

/** Values and gradients beside those that {@code src/test/golden/losses.py} computes with 700 digits. */
class GoldenTest {
    private static final Map<String, LossProvider> PROVIDERS = ServiceLoader.load(LossProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .collect(Collectors.toMap(LossProvider::name, provider -> provider));

    record Case(String loss, String options, double[] predictions, double[] targets, double value, double[] gradient) {
        static Case of(String line) {
            String[] cells = line.split(",", -1);
            return new Case(
                    cells[0],
                    cells[1],
                    numbers(cells[2]),
                    numbers(cells[3]),
                    Double.parseDouble(cells[4]),
                    numbers(cells[5]));
        }

        private static double[] numbers(String cell) {
            return Arrays.stream(cell.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        Loss create() {
            Map<String, Object> given = new LinkedHashMap<>();
            for (String option : options.isEmpty() ? new String[0] : options.split(";")) {
                String[] parts = option.split("=");
                given.put(parts[0], plain(parts[1]));
            }
            return TestLosses.create(PROVIDERS.get(loss), given);
        }

        private static Object plain(String text) {
            if (text.equals("true")) {
                return true;
            }
            return text.contains("|")
                    ? Arrays.stream(text.split("\\|")).map(Double::valueOf).toList()
                    : (Object) Double.valueOf(text);
        }

        @Override
        public String toString() {
            return loss + " {" + options + "} predictions " + Arrays.toString(predictions) + " targets "
                    + Arrays.toString(targets);
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream file = GoldenTest.class.getResourceAsStream("/golden/losses.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Case::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valueAndGradientHaveThirteenDigits(Case golden) {
        Loss loss = golden.create();
        assertAgree(golden.value(), TestLosses.value(loss, golden.predictions(), golden.targets()), "value");
        double[] gradient = TestLosses.gradient(loss, golden.predictions(), golden.targets());
        assertEquals(golden.gradient().length, gradient.length);
        for (int k = 0; k < gradient.length; k++) {
            assertAgree(golden.gradient()[k], gradient[k], "slope " + k);
        }
    }

    private static void assertAgree(double expected, double found, String what) {
        // Below the normal range a double has fewer digits.
        double tolerance = 1e-13 * Math.abs(expected) + Double.MIN_VALUE;
        assertTrue(
                expected == found || Math.abs(expected - found) <= tolerance,
                () -> what + ": expected " + expected + ", but found " + found);
    }

    @Test
    void everyLossHasGoldenValues() throws IOException {
        List<String> golden =
                new ArrayList<>(new TreeSet<>(cases().stream().map(Case::loss).toList()));
        assertEquals(new ArrayList<>(new TreeSet<>(PROVIDERS.keySet())), golden);
    }
}
