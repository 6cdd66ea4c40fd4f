package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.kudari.api.Matrix;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.WorkerPool;

class LinearRegressionTest {
    private static final Matrix X = Matrix.of(new double[] {0, 1, 2}, 3, 1);
    private static final Matrix Y = Matrix.of(new double[] {1, 2, 4}, 3, 1);

    private static LinearFit fit(Matrix x, Matrix y) {
        return LinearRegression.builder().build().fit(x, y);
    }

    /**
     * Slope 3/2 and intercept 5/6 leave 1/6, −1/3, 1/6, so Σr² = 1/6 with one degree of freedom. Σ(x − 1)² = 2, so the slope's
     * variance is s²/2 and the intercept's s²·(1/3 + 1/2). Σ(y − 7/3)² = 14/3, so R² = 1 − 1/28 and F = (14/3 − 1/6) / (1/6) = 27.
     */
    @Test
    void everythingOfALineThroughThreePoints() {
        LinearFit fit = fit(X, Y);
        assertEquals(1.5, fit.coefficient(0, 0));
        assertEquals(5.0 / 6, fit.coefficient(1, 0));
        assertEquals(2, fit.rank());
        assertEquals(1, fit.residualDegreesOfFreedom());
        assertEquals(1.0 / 6, fit.residualSumOfSquares(0), 1e-16);
        assertEquals(Math.sqrt(1.0 / 6), fit.residualStandardDeviation(0), 1e-15);
        assertEquals(Math.sqrt(1.0 / 12), fit.standardError(0, 0), 1e-15);
        assertEquals(Math.sqrt(5.0 / 36), fit.standardError(1, 0), 1e-15);
        assertEquals(27.0 / 28, fit.rSquared(0), 1e-15);
        assertEquals(26.0 / 28, fit.adjustedRSquared(0), 1e-15);
        assertEquals(27, fit.fStatistic(0), 1e-12);
        // With one degree of freedom t = √27 has p = 1 − 2/π·arctan √27, and F has the same.
        double p = 1 - 2 / Math.PI * StrictMath.atan(Math.sqrt(27));
        assertEquals(p, fit.fProbability(0), 1e-14);
        assertEquals(p, fit.table(0).value("x1", "p"), 1e-14);
        assertTrue(fit.dependencies().isEmpty());
    }

    /** h = 1/3 + (x − 1)²/2: 5/6, 1/3, 5/6; they add up to the rank. */
    @Test
    void leveragesOfALine() {
        LinearFit fit = fit(X, Y);
        assertArrayEquals(new double[] {5.0 / 6, 1.0 / 3, 5.0 / 6}, fit.leverages(X, new double[] {1, 1, 1}), 1e-15);
    }

    @Test
    void leveragesWithWeightsAddUpToTheRank() {
        RandomGenerator random = Components.random(9);
        int rows = 40;
        Matrix x = Matrix.of(Components.gaussians(random, rows * 3), rows, 3);
        Matrix y = Matrix.of(Components.gaussians(random, rows), rows, 1);
        double[] weights = new double[rows];
        Arrays.setAll(weights, row -> row % 4 * 0.7);
        LinearFit fit = LinearRegression.builder().degree(2).build().fit(x, y, weights);
        double[] leverages = fit.leverages(x, weights);
        assertEquals(7, Arrays.stream(leverages).sum(), 1e-12);
        assertEquals(0, leverages[0]);
    }

    @Test
    void equalsTheOptimizerBitForBitWithAllSettings() {
        RandomGenerator random = Components.random(3);
        double[][] inputs = Components.gaussians(random, 50, 2);
        double[][] targets = Components.gaussians(random, 50, 2);
        double[] weights = new double[50];
        Arrays.setAll(weights, row -> 1 + row % 3);
        double total = Arrays.stream(weights).sum();
        double[] expected = new SquaredErrorObjective(Components.linear(2, 2, 3, false), inputs, targets)
                .weights(weights)
                .l2(0.25)
                .fit()
                .parameters();
        try (WorkerPool pool = new WorkerPool(2)) {
            LinearFit fit = LinearRegression.builder()
                    .intercept(false)
                    .degree(3)
                    .ridge(0.25 / 2 * 2 * total)
                    .parallel(pool)
                    .build()
                    .fit(flat(inputs), flat(targets), weights);
            for (int feature = 0; feature < fit.features(); feature++) {
                for (int target = 0; target < fit.targets(); target++) {
                    assertEquals(expected[feature * 2 + target], fit.coefficient(feature, target));
                }
            }
        }
    }

    private static Matrix flat(double[][] rows) {
        double[] values = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return Matrix.of(values, rows.length, rows[0].length);
    }

    @Test
    void windowsOfLargerMatricesAreReadWhereTheyLie() {
        double[] table = {9, 0, 1, 9, 1, 2, 9, 2, 4};
        LinearFit fit = fit(Matrix.window(table, 1, 3, 3, 1), Matrix.window(table, 2, 3, 3, 1));
        assertEquals(1.5, fit.coefficient(0, 0));
    }

    @Test
    void withoutDegreesOfFreedomNothingIsSaidOfErrors() {
        LinearFit fit = fit(X.rows(0, 2), Y.rows(0, 2));
        assertEquals(0, fit.residualDegreesOfFreedom());
        assertEquals(1, fit.table(0).value("x1", "estimate"));
        for (String column : fit.table(0).columns().subList(1, 6)) {
            assertTrue(Double.isNaN(fit.table(0).value("x1", column)), column);
        }
    }

    /** Its memory goes from fit to fit; nothing of one may be seen in the next. */
    @Test
    void oneRegressionFitsManyProblems() {
        RandomGenerator random = Components.random(11);
        LinearRegression regression = LinearRegression.builder().build();
        for (int rows : new int[] {40, 40, 33, 2000, 40}) {
            for (int inputs : new int[] {3, 3, 20}) {
                Matrix x = Matrix.of(Components.gaussians(random, rows * inputs), rows, inputs);
                Matrix y = Matrix.of(Components.gaussians(random, rows), rows, 1);
                double[] weights = new double[rows];
                Arrays.setAll(weights, row -> row % 3);
                LinearFit fresh = LinearRegression.builder().build().fit(x, y);
                LinearFit freshWeighted = LinearRegression.builder().build().fit(x, y, weights);
                LinearFit weighted = regression.fit(x, y, weights);
                LinearFit fit = regression.fit(x, y);
                for (int feature = 0; feature <= inputs; feature++) {
                    assertEquals(fresh.coefficient(feature, 0), fit.coefficient(feature, 0));
                    assertEquals(fresh.standardError(feature, 0), fit.standardError(feature, 0));
                    assertEquals(freshWeighted.coefficient(feature, 0), weighted.coefficient(feature, 0));
                }
            }
        }
    }

    @Test
    void predictsWithItsCoefficients() {
        double[] predicted = fit(X, Y).predictor().predict(new double[] {10});
        assertEquals(15 + 5.0 / 6, predicted[0], 1e-14);
    }

    @Test
    void dependentColumnsAreRefusedDroppedOrShared() {
        Matrix x = Matrix.of(new double[] {0, 0, 1, 2, 2, 4}, 3, 2);
        String refusal =
                assertThrows(UnsolvableException.class, () -> fit(x, Y)).getMessage();
        assertTrue(refusal.startsWith("columns: 'x2' depends on 'x1'"), refusal);

        LinearFit dropped =
                LinearRegression.builder().rankDeficient(RankRule.DROP).build().fit(x, Y);
        assertEquals(1.5, dropped.coefficient(0, 0));
        assertEquals(0, dropped.coefficient(1, 0));
        assertTrue(Double.isNaN(dropped.standardError(1, 0)));
        assertEquals("'x2' depends on 'x1'", dropped.dependencies().orElseThrow());

        // a + 2b = 3/2 with a² + b² smallest: a = 3/10, b = 3/5.
        LinearFit shared = LinearRegression.builder()
                .rankDeficient(RankRule.MINIMUM_NORM)
                .build()
                .fit(x, Y);
        assertEquals(0.3, shared.coefficient(0, 0), 1e-16);
        assertEquals(0.6, shared.coefficient(1, 0), 1e-16);
    }

    @Test
    void minimumNormIsInTheUnitsOfTheData() {
        // a + b·2⁶⁰⁰ = 3/2: b = a·2⁶⁰⁰ makes a² + b² smallest, so a is next to nothing.
        double large = 0x1p600;
        Matrix x = Matrix.of(new double[] {0, 0, 1, large, 2, 2 * large}, 3, 2);
        LinearFit fit = LinearRegression.builder()
                .rankDeficient(RankRule.MINIMUM_NORM)
                .build()
                .fit(x, Y);
        assertEquals(1.5 / large, fit.coefficient(1, 0), 1e-15 / large);
        assertEquals(1.5 / large / large, fit.coefficient(0, 0), 1e-15 / large / large);
    }

    @Test
    void mistakesAreToldBeforeAnythingIsComputed() {
        Matrix two = Matrix.zeros(2, 1);
        assertMessage("y: 2 × 1, but expected 3 × 1", () -> fit(X, two));
        assertMessage("weights: ", () -> LinearRegression.builder().build().fit(X, Y, new double[2]));
        assertMessage("degree: 0", () -> LinearRegression.builder().degree(0));
        assertMessage("ridge: -1.0", () -> LinearRegression.builder().ridge(-1));
        assertMessage("ridge: NaN", () -> LinearRegression.builder().ridge(Double.NaN));
        assertMessage("confidence: 95.0", () -> LinearRegression.builder().confidence(95));
        assertMessage("x: ", () -> fit(X, Y).leverages(Matrix.zeros(3, 2), new double[3]));
        assertThrows(IndexOutOfBoundsException.class, () -> fit(X, Y).coefficient(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> fit(X, Y).standardError(0, 1));
    }

    private static void assertMessage(String beginning, Runnable mistake) {
        String message =
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage();
        assertTrue(message.startsWith(beginning), message);
    }
}
