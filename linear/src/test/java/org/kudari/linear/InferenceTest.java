package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.LinearInParameters;
import org.kudari.api.ReportTable;

/** Standard errors, t, p, intervals, and what is found of the fit as a whole: by hand, by R, and by invariance. */
class InferenceTest {
    private static final LinearInParameters LINE = Components.linear(1, 1, 1, true);
    private static final LinearInParameters PROPORTION = Components.linear(1, 1, 1, false);
    private static final List<String> COLUMNS =
            List.of("estimate", "standard-error", "t", "p", "lower-95%", "upper-95%");
    private static final List<String> FINDINGS = List.of(
            "residual-degrees-of-freedom",
            "residual-standard-deviation",
            "adjusted-r-squared",
            "f-statistic",
            "f-p",
            "r-squared",
            "residual-sum-of-squares");

    /** Equal to 14 digits. */
    private static void assertNear(double expected, double found, String what) {
        assertEquals(expected, found, 1e-14 * Math.abs(expected), what);
    }

    private static void assertRow(ReportTable table, String row, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertNear(
                    expected[i],
                    table.value(row, table.columns().get(i)),
                    row + " " + table.columns().get(i));
        }
    }

    private static void assertTablesEqual(ReportTable expected, ReportTable found, double tolerance) {
        assertEquals(expected.columns(), found.columns());
        assertEquals(expected.rows(), found.rows());
        for (String row : expected.rows()) {
            for (String column : expected.columns()) {
                double value = expected.value(row, column);
                assertEquals(value, found.value(row, column), tolerance * Math.abs(value), row + " " + column);
            }
        }
    }

    /** With ν = 2, P(|T| ≤ t) = t/√(2 + t²): so p is 1 minus that, and the t of a probability c is c·√(2/(1 − c²)). */
    private static double twoSided(double t) {
        return 1 - t / Math.sqrt(2 + t * t);
    }

    private static double quantile(double within) {
        return within * Math.sqrt(2 / (1 - within * within));
    }

    /**
     * (0,1), (1,3), (2,4), (3,4): means 3/2 and 3; Σ(x − x̄)² = 5 and Σ(x − x̄)(y − ȳ) = 5, so the slope is 1 and the intercept 3/2.
     * Residuals ∓½: Σ r² = 1 on 2 degrees of freedom, s² = ½. Σ(y − ȳ)² = 6: R² = 5/6, adjusted 1 − (1/2)/(6/3) = 3/4, F = 5/s² =
     * 10. Standard errors √(s²/5) = √0.1 and √(s²·(1/4 + (3/2)²/5)) = √0.35.
     */
    @Test
    void lineThroughFourPointsIsThatOnPaper() {
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(LINE, Components.column(0, 1, 2, 3), Components.column(1, 3, 4, 4)).fit();

        assertEquals(2, fit.finding("residual-degrees-of-freedom"));
        assertNear(Math.sqrt(0.5), fit.finding("residual-standard-deviation"), "s");
        assertNear(5.0 / 6, fit.finding("r-squared"), "R²");
        assertNear(0.75, fit.finding("adjusted-r-squared"), "adjusted R²");
        assertNear(10, fit.finding("f-statistic"), "F");
        assertNear(twoSided(Math.sqrt(10)), fit.finding("f-p"), "p of F, which is t²");
        ReportTable table = fit.table();
        assertEquals("y1", table.title());
        assertEquals(COLUMNS, table.columns());
        assertEquals(List.of("x1", "intercept"), table.rows());
        double slopeError = Math.sqrt(0.1);
        double interceptError = Math.sqrt(0.35);
        double t = 1.5 / interceptError;
        assertRow(table, "x1", 1, slopeError, Math.sqrt(10), twoSided(Math.sqrt(10)));
        assertRow(table, "intercept", 1.5, interceptError, t, twoSided(t));
        assertEquals(1 - quantile(0.95) * slopeError, table.value("x1", "lower-95%"), 1e-13);
        assertEquals(1 + quantile(0.95) * slopeError, table.value("x1", "upper-95%"), 1e-13);
        assertEquals(1.5 - quantile(0.95) * interceptError, table.value("intercept", "lower-95%"), 1e-13);
        assertEquals(1.5 + quantile(0.95) * interceptError, table.value("intercept", "upper-95%"), 1e-13);
    }

    /**
     * (1,2), (2,3), (2,5): θ = Σxy/Σx² = 18/9 = 2; residuals 0, −1, 1, on 2 degrees of freedom s = 1; standard error 1/√9, t = 6.
     * About 0: Σ y² = 38, R² = 36/38, adjusted 1 − (2/2)/(38/3), F = 36/1.
     */
    @Test
    void withoutInterceptAllIsAboutZero() {
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(PROPORTION, Components.column(1, 2, 2), Components.column(2, 3, 5)).fit();

        assertNear(1, fit.finding("residual-standard-deviation"), "s");
        assertNear(36.0 / 38, fit.finding("r-squared"), "R²");
        assertNear(35.0 / 38, fit.finding("adjusted-r-squared"), "adjusted R²");
        assertNear(36, fit.finding("f-statistic"), "F");
        assertEquals(twoSided(6), fit.finding("f-p"), 1e-15);
        assertEquals(List.of("x1"), fit.table().rows());
        assertRow(fit.table(), "x1", 2, 1.0 / 3, 6);
    }

    /**
     * At 0: y = 1 and 4 of weights 1 and 2, mean 3; at 1: y = 5 and 9 of weights 1 and 3, mean 8. So the intercept is 3 and the slope
     * 5. Σ w·r² = 4 + 2 + 9 + 3 = 18 on 2 degrees of freedom, s = 3. The means have the variances s²/3 and s²/4: standard errors √3,
     * and √(3 + 9/4) = √21/2. Σ w·(y − ȳ)² = 18 + (3·4/7)·5² = 426/7: R² = 300/426, F = (300/7)/9.
     */
    @Test
    void weightsAreInverseVariancesUpToAFactor() {
        double[][] inputs = Components.column(0, 0, 1, 7, 1);
        double[][] targets = Components.column(1, 4, 5, 100, 9);
        // A row of weight 0 is no row; and a common factor says nothing.
        for (double factor : new double[] {1, 8, 0.3, 0x1p-70}) {
            SquaredErrorObjective.Fit fit = new SquaredErrorObjective(LINE, inputs, targets)
                    .weights(factor, 2 * factor, factor, 0, 3 * factor)
                    .fit();
            assertEquals(2, fit.finding("residual-degrees-of-freedom"));
            assertNear(3 * Math.sqrt(factor), fit.finding("residual-standard-deviation"), "s");
            assertNear(300.0 / 426, fit.finding("r-squared"), "R²");
            assertNear(1 - 9 / (426.0 / 7 / 3), fit.finding("adjusted-r-squared"), "adjusted R²");
            assertNear(300.0 / 63, fit.finding("f-statistic"), "F");
            double t = 10 / Math.sqrt(21);
            assertRow(fit.table(), "x1", 5, Math.sqrt(21) / 2, t, twoSided(t));
            assertRow(fit.table(), "intercept", 3, Math.sqrt(3), Math.sqrt(3), twoSided(Math.sqrt(3)));
        }
    }

    /** What R prints for summary(lm(Employed ~ ., longley)), whose target is in thousands here and whose columns have NIST's units. */
    @Test
    void summaryOfLongleyIsThatOfR() {
        SquaredErrorObjective.Fit fit = NistDataSet.of("Longley").fit();

        assertEquals(9, fit.finding("residual-degrees-of-freedom"));
        assertPrinted("304.9", fit.finding("residual-standard-deviation"));
        assertPrinted("0.9955", fit.finding("r-squared"));
        assertPrinted("0.9925", fit.finding("adjusted-r-squared"));
        assertPrinted("330.3", fit.finding("f-statistic"));
        assertPrinted("4.984e-10", fit.finding("f-p"));
        assertEquals(
                List.of("x1", "x2", "x3", "x4", "x5", "x6", "intercept"),
                fit.table().rows());
    }

    @ParameterizedTest
    @CsvSource({
        "x1, 0.177, 0.863141",
        "x2, -1.070, 0.312681",
        "x3, -4.136, 0.002535",
        "x4, -4.822, 0.000944",
        "x5, -0.226, 0.826212",
        "x6, 4.016, 0.003037",
        "intercept, -3.911, 0.003560"
    })
    void coefficientsOfLongleyAreThoseOfR(String row, String t, String p) {
        ReportTable table = NistDataSet.of("Longley").fit().table();
        assertPrinted(t, table.value(row, "t"));
        assertPrinted(p, table.value(row, "p"));
    }

    private static void assertPrinted(String expected, double found) {
        BigDecimal printed = new BigDecimal(expected);
        assertEquals(printed, new BigDecimal(found).setScale(printed.scale(), RoundingMode.HALF_EVEN));
    }

    /** Whatever way the solver takes: t = estimate / error, and R² and F and s belong together. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void numbersBelongTogether(long seed) {
        RandomGenerator random = Components.random(seed);
        int rows = 12 + random.nextInt(40);
        double[][] inputs = Components.gaussians(random, rows, 3);
        for (double[] row : inputs) {
            row[1] += StrictMath.pow(10, 2 * seed);
        }
        boolean intercept = seed % 2 == 0;
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        Components.linear(3, 1, 1, intercept), inputs, Components.gaussians(random, rows, 1))
                .fit();
        double degrees = rows - (intercept ? 4 : 3);
        assertEquals(degrees, fit.finding("residual-degrees-of-freedom"));
        double s = Math.sqrt(fit.finding("residual-sum-of-squares") / degrees);
        assertNear(s, fit.finding("residual-standard-deviation"), "s");
        double share = fit.finding("r-squared");
        assertEquals(share / 3 / ((1 - share) / degrees), fit.finding("f-statistic"), 1e-12);
        assertEquals(
                new FDistribution(3, degrees).upperProbability(fit.finding("f-statistic")), fit.finding("f-p"), 1e-15);
        double reach = new StudentT(degrees).twoSidedQuantile(0.95);
        for (String row : fit.table().rows()) {
            double estimate = fit.table().value(row, "estimate");
            double error = fit.table().value(row, "standard-error");
            double t = estimate / error;
            assertRow(
                    fit.table(),
                    row,
                    estimate,
                    error,
                    t,
                    new StudentT(degrees).twoSidedProbability(t),
                    estimate - reach * error,
                    estimate + reach * error);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 50%", "0.9, 90%", "0.99, 99%", "0.975, 97.5%", "0.999999, 99.9999%", "0.55, 55%", "0.07, 7%"})
    void confidenceNamesTheColumnsAndSetsTheIntervals(double confidence, String percent) {
        ReportTable table = new SquaredErrorObjective(
                        LINE, Components.column(0, 1, 2, 3), Components.column(1, 3, 4, 4))
                .fit(Map.of("confidence", confidence))
                .table();
        assertEquals(
                List.of("estimate", "standard-error", "t", "p", "lower-" + percent, "upper-" + percent),
                table.columns());
        double reach = quantile(confidence) * Math.sqrt(0.1);
        // Confidences near to 1 are known to fewer digits in 1 − c.
        assertEquals(1 - reach, table.value("x1", "lower-" + percent), 1e-9 * reach);
        assertEquals(1 + reach, table.value("x1", "upper-" + percent), 1e-9 * reach);
    }

    @Test
    void everyTargetHasItsOwnTableAndFindings() {
        RandomGenerator random = Components.random(2);
        double[][] inputs = Components.gaussians(random, 30, 4);
        double[][] targets = Components.gaussians(random, 30, 3);
        SquaredErrorObjective.Fit all =
                new SquaredErrorObjective(Components.linear(4, 3, 1, true), inputs, targets).fit();
        assertEquals(3, all.progress().tables().size());
        assertEquals(25, all.finding("residual-degrees-of-freedom"));
        for (int k = 0; k < 3; k++) {
            int target = k;
            double[] column =
                    Arrays.stream(targets).mapToDouble(row -> row[target]).toArray();
            SquaredErrorObjective.Fit alone = new SquaredErrorObjective(
                            Components.linear(4, 1, 1, true), inputs, Components.column(column))
                    .fit();
            ReportTable table = all.progress().tables().get(k);
            assertEquals("y" + (k + 1), table.title());
            assertTablesEqual(alone.table(), table, 1e-14);
            for (String finding : FINDINGS) {
                if (!finding.equals("residual-degrees-of-freedom")) {
                    assertNear(alone.finding(finding), all.finding(finding + ".y" + (k + 1)), finding);
                }
            }
        }
        assertFalse(all.hasFinding("f-p"));
    }

    @Test
    void penaltyLeavesNothingToSayOfChance() {
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        LINE, Components.column(0, 1, 2, 3), Components.column(1, 3, 4, 4))
                .l2(0.1)
                .fit();
        assertSaysNothingOfChance(fit);
        assertTrue(fit.hasFinding("r-squared"));
    }

    @Test
    void asManyRowsAsCoefficientsLeaveNothingToEstimateErrorsFrom() {
        assertSaysNothingOfChance(
                new SquaredErrorObjective(LINE, Components.column(0, 1), Components.column(1, 3)).fit());
        assertSaysNothingOfChance(
                new SquaredErrorObjective(LINE, Components.column(0, 1, 5), Components.column(1, 3, 4))
                        .weights(1, 2, 0)
                        .fit());
    }

    private static void assertSaysNothingOfChance(SquaredErrorObjective.Fit fit) {
        assertEquals(List.of(), fit.progress().tables());
        for (String finding : FINDINGS.subList(0, 5)) {
            assertFalse(fit.hasFinding(finding), finding);
        }
    }

    @Test
    void droppedColumnHasNothingButItsZero() {
        RandomGenerator random = Components.random(8);
        double[][] inputs = Components.gaussians(random, 25, 3);
        double[][] others = new double[25][];
        for (int row = 0; row < 25; row++) {
            inputs[row][2] = 2 * inputs[row][0] - inputs[row][1];
            others[row] = new double[] {inputs[row][0], inputs[row][1]};
        }
        double[][] targets = Components.gaussians(random, 25, 1);
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(Components.linear(3, 1, 1, true), inputs, targets).fit("drop");
        SquaredErrorObjective.Fit without =
                new SquaredErrorObjective(Components.linear(2, 1, 1, true), others, targets).fit();

        assertArrayEquals(
                new double[] {0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN},
                COLUMNS.stream()
                        .mapToDouble(column -> fit.table().value("x3", column))
                        .toArray());
        for (String row : List.of("x1", "x2", "intercept")) {
            for (String column : COLUMNS) {
                double expected = without.table().value(row, column);
                assertEquals(expected, fit.table().value(row, column), 1e-12 * Math.abs(expected), row + " " + column);
            }
        }
        for (String finding : FINDINGS) {
            double expected = without.finding(finding);
            assertEquals(expected, fit.finding(finding), 1e-12 * Math.abs(expected), finding);
        }
    }

    /** The coefficients of Wampler1 are all 1, and nothing is left. */
    @Test
    void exactFitIsBeyondChance() {
        SquaredErrorObjective.Fit fit = NistDataSet.of("Wampler1").fit();
        assertEquals(Double.POSITIVE_INFINITY, fit.finding("f-statistic"));
        assertEquals(0, fit.finding("f-p"));
        assertEquals(1, fit.finding("adjusted-r-squared"));
        for (String row : fit.table().rows()) {
            assertRow(fit.table(), row, 1, 0, Double.POSITIVE_INFINITY, 0, 1, 1);
        }
    }

    /** Symmetric y have no slope along antisymmetric x: nothing is explained, and rounding must not make it less than nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingExplainedIsNothingToWonderAt(long seed) {
        RandomGenerator random = Components.random(seed);
        int half = 3 + random.nextInt(5);
        double[] x = new double[2 * half];
        double[] y = new double[2 * half];
        for (int i = 0; i < half; i++) {
            x[i] = random.nextGaussian();
            x[2 * half - 1 - i] = -x[i];
            y[i] = random.nextGaussian() + seed;
            y[2 * half - 1 - i] = y[i];
        }
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(LINE, Components.column(x), Components.column(y)).fit();
        assertEquals(0, fit.finding("f-statistic"), 1e-12);
        // As p ≈ 1 − c·√F with c < 1.
        assertEquals(1, fit.finding("f-p"), 1e-6);
        assertEquals(1, fit.table().value("x1", "p"), 1e-12);
    }

    @Test
    void constantTargetHasErrorsButNoShareToExplain() {
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(LINE, Components.column(0, 1, 2, 3), Components.column(2, 2, 2, 2)).fit();
        assertEquals(0, fit.finding("residual-standard-deviation"));
        assertFalse(fit.hasFinding("f-statistic") || fit.hasFinding("adjusted-r-squared"));
        assertRow(fit.table(), "intercept", 2, 0, Double.POSITIVE_INFINITY, 0, 2, 2);
    }
}
