package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;

/** Of all coefficients that fit equally well, those of the smallest norm; the intercept does not count. */
class MinimumNormTest {
    private static final String MINIMUM_NORM = "minimum-norm";

    private static LinearInParameters linear(int inputs, boolean intercept) {
        return Components.linear(inputs, 1, 1, intercept);
    }

    private static double[] fit(double[][] inputs, double[][] targets, boolean intercept) {
        return new SquaredErrorObjective(linear(inputs[0].length, intercept), inputs, targets)
                .fit(MINIMUM_NORM)
                .parameters();
    }

    /** x₂ = 2x₁: with a + 2b = c fixed by the fit, a² + b² is smallest for (a, b) ∥ (1, 2): (c, 2c)/5. */
    @Test
    void multiplesShareAsTheirSizes() {
        // Without intercept: c = Σxy/Σx² = (1 + 6 + 6)/14.
        double[][] inputs = {{1, 2}, {2, 4}, {3, 6}};
        double c = 13.0 / 14;
        assertArrayEquals(new double[] {c / 5, 2 * c / 5}, fit(inputs, Components.column(1, 3, 2), false), 1e-16);

        // With one, the line through (1,1), (2,3), (3,2): slope 1/2 and intercept 1.
        assertArrayEquals(new double[] {0.1, 0.2, 1}, fit(inputs, Components.column(1, 3, 2), true), 1e-16);
    }

    /**
     * x₃ = x₁ + x₂: coefficients (a, b, 0) that fit stay as good as (a − z, b − z, z), whose squares have the smallest sum for z =
     * (a + b)/3.
     */
    @Test
    void sumsShareEqually() {
        // y = 4x₁ − x₂ + 7: z = 1.
        double[][] inputs = {{1, 0, 1}, {0, 1, 1}, {2, 5, 7}, {3, -1, 2}, {-2, 4, 2}};
        double[][] targets = Components.column(11, 6, 10, 20, -5);
        assertArrayEquals(new double[] {3, -2, 1, 7}, fit(inputs, targets, true), 1e-14);
        for (double[] target : targets) {
            target[0] -= 7;
        }
        assertArrayEquals(new double[] {3, -2, 1}, fit(inputs, targets, false), 1e-14);
    }

    @Test
    void whatTheInterceptCanSayIsLeftToIt() {
        // y = 3x₂ + 5: any share of the constant column would make the norm larger.
        double[][] inputs = {{4, 1}, {4, 2}, {4, 4}};
        double[][] targets = Components.column(8, 11, 17);
        assertArrayEquals(new double[] {0, 3, 5}, fit(inputs, targets, true), 1e-14);
        // x₁ + x₂ = 1 beside an intercept: y = 2x₁ + 6 = (2 − z)·x₁ − z·x₂ + (6 + z), smallest for z = 1.
        double[][] indicators = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};
        assertArrayEquals(new double[] {1, -1, 7}, fit(indicators, Components.column(8, 6, 8, 6), true), 1e-14);
    }

    @Test
    void columnOfZerosGetsZero() {
        double[][] inputs = {{0, 1}, {0, 2}, {0, 4}};
        assertArrayEquals(new double[] {0, 3, 5}, fit(inputs, Components.column(8, 11, 17), true), 1e-14);
        assertArrayEquals(new double[] {0, 0}, fit(new double[][] {{0, 0}, {0, 0}}, Components.column(1, 2), false));
    }

    @Test
    void dependenceIsRemarkedUponThoughNothingIsLeftOut() {
        double[][] inputs = {{1, 2}, {2, 4}, {3, 6}};
        List<String> remarks = new SquaredErrorObjective(linear(2, false), inputs, Components.column(1, 3, 2))
                .fit(MINIMUM_NORM)
                .progress()
                .remarks();
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("'x2' depends on 'x1'"), remarks.get(0));
        assertFalse(remarks.get(0).contains("coefficient 0"), remarks.get(0));
    }

    /** A column of zeros, or one of huge numbers, makes the solver scale columns; the norm is that of the coefficients all the same. */
    @Test
    void scalingDoesNotChangeWhoseNormIsSmallest() {
        double c = 13.0 / 14;
        double[][] besideZeros = {{1, 2, 0}, {2, 4, 0}, {3, 6, 0}};
        assertArrayEquals(
                new double[] {c / 5, 2 * c / 5, 0}, fit(besideZeros, Components.column(1, 3, 2), false), 1e-15);
        double unit = 0x1p600;
        double[][] huge = {{unit, 2 * unit}, {2 * unit, 4 * unit}, {3 * unit, 6 * unit}};
        assertArrayEquals(
                new double[] {c / 5, 2 * c / 5}, fit(huge, Components.column(unit, 3 * unit, 2 * unit), false), 1e-15);
    }

    /** X = (1 2 2; 0 3 4): XXᵀ = (9 14; 14 25) of determinant 29. For y = (1, 2): (XXᵀ)⁻¹y = (−3, 4)/29, times Xᵀ. */
    @Test
    void moreColumnsThanRowsAreFittedExactly() {
        double[][] inputs = {{1, 2, 2}, {0, 3, 4}};
        double[][] targets = Components.column(1, 2);
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(linear(3, false), inputs, targets).fit(MINIMUM_NORM);
        assertArrayEquals(new double[] {-3.0 / 29, 6.0 / 29, 10.0 / 29}, fit.parameters(), 1e-16);
        assertEquals(2, fit.finding("rank"));
        // With an intercept, the difference of the rows (−1, 1, 2)·θ = 1 is all that is asked of the others: θ = (−1,
        // 1, 2)/6.
        // The intercept is then 1 − (1, 2, 2)·θ = 1 − 5/6.
        assertArrayEquals(new double[] {-1.0 / 6, 1.0 / 6, 2.0 / 6, 1.0 / 6}, fit(inputs, targets, true), 1e-15);
    }

    /** In the limit, ridge regression penalises nothing but what the fit leaves open. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheLimitOfRidge(long seed) {
        Deficient problem = Deficient.random(seed);
        double[] found = problem.objective().fit(MINIMUM_NORM).parameters();
        double[] ridge = problem.objective().l2(1e-10).fit().parameters();
        assertArrayEquals(ridge, found, 1e-7);
        // The difference goes down with the ridge, in proportion.
        double[] larger = problem.objective().l2(1e-5).fit().parameters();
        assertTrue(distance(found, larger) > 1e3 * distance(found, ridge));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fitsAsWellAsDroppingWithASmallerNorm(long seed) {
        Deficient problem = Deficient.random(seed);
        SquaredErrorObjective.Fit found = problem.objective().fit(MINIMUM_NORM);
        SquaredErrorObjective.Fit dropped = problem.objective().fit("drop");
        assertArrayEquals(problem.predictions(dropped), problem.predictions(found), 1e-12);
        assertTrue(problem.norm(found) < 0.99 * problem.norm(dropped));
        for (String finding : List.of("rank", "condition-number")) {
            assertEquals(dropped.finding(finding), found.finding(finding), finding);
        }
        double residuals = dropped.finding("residual-sum-of-squares");
        assertEquals(residuals, found.finding("residual-sum-of-squares"), 1e-13 * residuals);
    }

    /** Standard errors are those of the pseudo-inverse: for x₂ = 2x₁ it is (1 2; 2 4)/25/Σx₁². */
    @Test
    void standardErrorsAreThoseOfThePseudoInverse() {
        // (1,1), (2,3), (3,2): Σ r² = 14 − 13²/14 = 27/14 on 2 degrees of freedom.
        double[][] inputs = {{1, 2}, {2, 4}, {3, 6}};
        SquaredErrorObjective.Fit fit =
                new SquaredErrorObjective(linear(2, false), inputs, Components.column(1, 3, 2)).fit(MINIMUM_NORM);
        double s = Math.sqrt(27.0 / 28);
        assertEquals(s, fit.finding("residual-standard-deviation"), 1e-15);
        assertEquals(s / 5 / Math.sqrt(14), fit.table().value("x1", "standard-error"), 1e-15);
        assertEquals(2 * s / 5 / Math.sqrt(14), fit.table().value("x2", "standard-error"), 1e-15);
    }

    @Test
    void independentColumnsAreSolvedAsEver() {
        double[][] inputs = {{1, 2}, {2, 5}, {3, -1}, {4, 0}};
        double[][] targets = Components.column(1, 2, 3, 5);
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(linear(2, true), inputs, targets).fit(MINIMUM_NORM);
        SquaredErrorObjective.Fit expected = new SquaredErrorObjective(linear(2, true), inputs, targets).fit();
        assertArrayEquals(expected.parameters(), fit.parameters());
        assertTrue(fit.progress().remarks().isEmpty());
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }

    /** Columns of which the last two are exact combinations of the others; some targets, weights, maybe an intercept. */
    private record Deficient(
            LinearInParameters model, double[][] inputs, double[][] targets, double[] weights, boolean intercept) {
        static Deficient random(long seed) {
            RandomGenerator random = Components.random(seed);
            int columns = 3 + random.nextInt(4);
            int rows = columns + 3 + random.nextInt(30);
            int outputs = 1 + random.nextInt(2);
            double[][] inputs = Components.gaussians(random, rows, columns);
            for (double[] row : inputs) {
                // So that combinations are exact, and not an independent column of rounding errors to a ridge.
                Arrays.setAll(row, i -> Math.rint(row[i] * 1024) / 1024);
                row[columns - 1] = row[0] + 3;
                row[columns - 2] = columns > 3 ? row[1] - row[0] / 2 : -row[0];
            }
            double[] weights = new double[rows];
            Arrays.setAll(weights, row -> row % 5 == 4 ? 0 : 0.5 + random.nextDouble());
            boolean intercept = seed % 2 == 0;
            if (!intercept) {
                for (double[] row : inputs) {
                    row[columns - 1] -= 3;
                }
            }
            return new Deficient(
                    Components.linear(columns, outputs, 1, intercept),
                    inputs,
                    Components.gaussians(random, rows, outputs),
                    weights,
                    intercept);
        }

        SquaredErrorObjective objective() {
            return new SquaredErrorObjective(model, inputs, targets).weights(weights);
        }

        double[] predictions(SquaredErrorObjective.Fit fit) {
            double[] flat =
                    Arrays.stream(inputs).flatMapToDouble(Arrays::stream).toArray();
            Model.Pass pass = model.newPass(inputs.length, Parallel.sequential());
            Matrix predictions = pass.predict(fit.parameters(), Matrix.of(flat, inputs.length, model.inputs()));
            double[] values = new double[inputs.length * model.outputs()];
            for (int i = 0; i < values.length; i++) {
                values[i] = predictions.get(i / model.outputs(), i % model.outputs());
            }
            return values;
        }

        double norm(SquaredErrorObjective.Fit fit) {
            int counted = fit.parameters().length - (intercept ? model.outputs() : 0);
            return distance(Arrays.copyOf(fit.parameters(), counted), new double[counted]);
        }
    }
}
