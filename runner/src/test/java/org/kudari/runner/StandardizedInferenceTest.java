package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.api.ReportTable;

/** What the tables of {@code least-squares} say does not depend on whether it was given standardised columns. */
class StandardizedInferenceTest {
    private static final Path DIABETES = Path.of("..", "examples", "data", "diabetes.csv");

    private final Kudari kudari = Kudari.builder().threads(1).build();

    private RunResult fit(boolean standardize, Map<String, ?> model, String... targets) {
        return kudari.run(RunConfig.builder()
                        .csv(DIABETES.toString())
                        .target(targets)
                        .standardize(standardize)
                        .model("linear", model)
                        .loss("mse")
                        .optimizer("least-squares", Map.of("rank-deficient", "drop"))
                        .build())
                .train();
    }

    /** With powers, each coefficient of the raw columns is a sum over those of the standardised ones. */
    @ParameterizedTest
    @CsvSource({"1, 11", "2, 21"})
    void tablesAreThoseOfRawColumns(int degree, int rows) {
        RunResult raw = fit(false, Map.of("degree", degree), "progression");
        RunResult standardized = fit(true, Map.of("degree", degree), "progression");

        assertEquals(rows, raw.tables().get(0).rows().size());
        assertTablesEqual(raw, standardized);
        raw.findings().forEach((name, value) -> {
            if (!name.equals("condition-number")) {
                assertEquals(value, standardized.findings().get(name), 1e-10 * Math.abs(value), name);
            }
        });
    }

    /** More columns to turn back than there are targets, and not a multiple. */
    @Test
    void tablesOfSeveralTargetsAreThoseOfRawColumns() {
        RunResult raw = fit(false, Map.of(), "progression", "glucose", "bmi");
        RunResult standardized = fit(true, Map.of(), "progression", "glucose", "bmi");

        assertEquals(
                List.of("progression", "glucose", "bmi"),
                raw.tables().stream().map(ReportTable::title).toList());
        assertTablesEqual(raw, standardized);
    }

    private static void assertTablesEqual(RunResult expected, RunResult found) {
        assertEquals(expected.tables().size(), found.tables().size());
        for (int i = 0; i < expected.tables().size(); i++) {
            ReportTable table = expected.tables().get(i);
            ReportTable other = found.tables().get(i);
            assertEquals(table.title(), other.title());
            assertEquals(table.columns(), other.columns());
            assertEquals(table.rows(), other.rows());
            for (String row : table.rows()) {
                for (String column : table.columns()) {
                    double value = table.value(row, column);
                    // A column left out has no numbers but its 0: either way.
                    double tolerance = Double.isNaN(value) ? 0 : 1e-10 * Math.abs(value);
                    assertEquals(value, other.value(row, column), tolerance, row + " " + column);
                }
            }
        }
    }

    @Test
    void estimatesAreTheCoefficientsOfTheModel() {
        RunResult result = fit(true, Map.of(), "progression");
        ReportTable table = result.tables().get(0);
        for (Coefficient coefficient :
                result.model().orElseThrow().coefficients().orElseThrow()) {
            double value = coefficient.value();
            assertEquals(value, table.value(coefficient.feature(), "estimate"), 1e-13 * Math.abs(value));
        }
    }

    /** Without an intercept, centred columns cannot be turned back: there is no such model of raw ones. */
    @Test
    void withoutInterceptStandardizedColumnsHaveNoTable() {
        assertEquals(
                List.of(), fit(true, Map.of("intercept", false), "progression").tables());
        assertFalse(
                fit(false, Map.of("intercept", false), "progression").tables().isEmpty());
    }
}
