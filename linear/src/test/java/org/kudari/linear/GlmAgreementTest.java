package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.ReportTable;
import org.kudari.compute.ExponentialFamilies;

/** What R's {@code glm} says, recorded by {@code src/test/golden/glm.R}, and what 50 digits say, from {@code glm.py} beside it. */
class GlmAgreementTest {
    private static final String INTERCEPT = "intercept";
    private static final Map<String, ExponentialFamily> FAMILIES = Map.of(
            "infert", ExponentialFamilies.binomial(),
            "breast-cancer", ExponentialFamilies.binomial(),
            "warpbreaks", ExponentialFamilies.poisson(),
            "clotting", ExponentialFamilies.gamma());

    /** A CSV file as texts: its header, and its lines by their first cell. */
    private record Lines(List<String> header, List<String[]> rows) {
        static Lines read(String name) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    GlmAgreementTest.class.getResourceAsStream("glm/" + name + ".csv"), StandardCharsets.UTF_8))) {
                List<String[]> cells =
                        reader.lines().map(line -> line.split(",")).toList();
                return new Lines(List.of(cells.get(0)), cells.subList(1, cells.size()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        Map<String, String[]> byName() {
            Map<String, String[]> named = new LinkedHashMap<>();
            rows.forEach(row -> named.put(row[0], row));
            return named;
        }
    }

    private static LikelihoodObjective.Fit fit(String set) {
        double[][] numbers = Lines.read(set).rows().stream()
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        int inputs = numbers[0].length - 1;
        double[][] x =
                Arrays.stream(numbers).map(row -> Arrays.copyOf(row, inputs)).toArray(double[][]::new);
        double[][] y =
                Arrays.stream(numbers).map(row -> new double[] {row[inputs]}).toArray(double[][]::new);
        return new LikelihoodObjective(FAMILIES.get(set), x, y).fit();
    }

    /** The objective calls the inputs x1, x2 …. */
    private static String rowName(String set, String name) {
        return name.equals(INTERCEPT)
                ? INTERCEPT
                : "x" + (Lines.read(set).header().indexOf(name) + 1);
    }

    private static void assertDigits(int digits, String expected, double found, String what) {
        BigDecimal value = new BigDecimal(expected);
        if (value.signum() == 0) {
            assertEquals(0, found, what);
            return;
        }
        double reached = Digits.of(found, value);
        assertTrue(reached >= digits, what + ": " + found + " agrees with " + expected + " to " + reached + " digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infert", "warpbreaks", "clotting", "breast-cancer"})
    void coefficientsAreThoseOfR(String set) {
        ReportTable table = fit(set).table();
        Lines expected = Lines.read(set + "-coefficients");
        assertEquals(expected.header().subList(1, 7), table.columns());
        assertEquals(expected.rows().size(), table.rows().size());
        for (String[] row : expected.rows()) {
            for (int column = 1; column < row.length; column++) {
                String name = expected.header().get(column);
                // A probability has lost as many digits as its exponent is large.
                assertDigits(
                        name.equals("p") ? 11 : 12,
                        row[column],
                        table.value(rowName(set, row[0]), name),
                        row[0] + " " + name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"infert", "warpbreaks", "clotting", "breast-cancer"})
    void findingsAreThoseOfR(String set) {
        LikelihoodObjective.Fit fit = fit(set);
        Lines.read(set + "-findings")
                .byName()
                .forEach((name, row) -> assertDigits(12, row[1], fit.finding(name), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"infert", "warpbreaks", "clotting", "breast-cancer"})
    void coefficientsAndErrorsAreExactTo13Digits(String set) {
        LikelihoodObjective.Fit fit = fit(set);
        Lines.read(set + "-exact").byName().forEach((name, row) -> {
            if (name.equals("deviance")) {
                assertDigits(13, row[1], fit.finding(name), name);
            } else {
                assertDigits(13, row[1], fit.table().value(rowName(set, name), "estimate"), name);
                assertDigits(13, row[2], fit.table().value(rowName(set, name), "standard-error"), name + "'s error");
            }
        });
    }
}
