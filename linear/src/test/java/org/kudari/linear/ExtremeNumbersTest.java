package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.LinearInParameters;
import org.kudari.api.UnsolvableException;

/** Numbers whose squares a double cannot hold are solved; numbers that are none are refused, unless they do not count. */
class ExtremeNumbersTest {
    private static final String TRY =
            ", but expected a finite number. Try leaving the row out, or inputs of smaller scale.";

    /** (0,1), (1,3), (2,4), (3,4): slope 1, intercept 3/2, standard errors √0.1 and √0.35, see {@link InferenceTest}. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p1022, 0x1p600, 0x1p200, 0x1p-200, 0x1p-600, 0x1p-1000})
    void unitsOfInputsDoNotMatter(double unit) {
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        Components.linear(1, 1, 1, true),
                        Components.column(0, unit, 2 * unit, 3 * unit),
                        Components.column(1, 3, 4, 4))
                .fit();
        assertArrayEquals(new double[] {1 / unit, 1.5}, fit.parameters());
        assertEquals(5.0 / 6, fit.finding("r-squared"), 1e-15);
        assertEquals(Math.sqrt(0.1) / unit, fit.table().value("x1", "standard-error"), 1e-15 / unit);
        assertEquals(Math.sqrt(0.35), fit.table().value("intercept", "standard-error"), 1e-15);
        assertEquals(Math.sqrt(10), fit.table().value("x1", "t"), 1e-14);
    }

    /** The same with targets far from 1: shares, t and p have no unit. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p1000, 0x1p600, 0x1p200, 0x1p-200, 0x1p-600, 0x1p-1000})
    void unitsOfTargetsDoNotMatter(double unit) {
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(
                        Components.linear(1, 1, 1, true),
                        Components.column(0, 1, 2, 3),
                        Components.column(unit, 3 * unit, 4 * unit, 4 * unit))
                .fit();
        assertArrayEquals(new double[] {unit, 1.5 * unit}, fit.parameters());
        assertEquals(5.0 / 6, fit.finding("r-squared"), 1e-15);
        assertEquals(0.75, fit.finding("adjusted-r-squared"), 1e-15);
        assertEquals(10, fit.finding("f-statistic"), 1e-13);
        assertEquals(Math.sqrt(0.5) * unit, fit.finding("residual-standard-deviation"), 1e-15 * unit);
        assertEquals(Math.sqrt(0.1) * unit, fit.table().value("x1", "standard-error"), 1e-15 * unit);
        assertEquals(Math.sqrt(10), fit.table().value("x1", "t"), 1e-14);
    }

    @Test
    void numbersNearTheLargestAreSolved() {
        double[][] inputs = {{1e308, 1}, {-1e308, 2}, {1.5e308, 3}, {0, 1}};
        double[] theta = {2e-308, 5};
        double[][] targets = new double[4][1];
        for (int row = 0; row < 4; row++) {
            targets[row][0] = inputs[row][0] * theta[0] + inputs[row][1] * theta[1];
        }
        double[] found = new SquaredErrorObjective(Components.linear(2, 1, 1, false), inputs, targets)
                .fit()
                .parameters();
        assertEquals(theta[0], found[0], 1e-15 * theta[0]);
        assertEquals(theta[1], found[1], 1e-15 * theta[1]);
    }

    @ParameterizedTest
    @CsvSource({"Infinity, 1", "-Infinity, 1", "NaN, 1", "Infinity, 3", "NaN, 3"})
    void whatIsNoNumberIsRefusedByRowAndColumn(double value, int degree) {
        RandomGenerator random = Components.random(1);
        LinearInParameters model = Components.linear(3, 2, degree, true);
        // In a later leaf and block of rows; and the first of several is named.
        double[][] inputs = Components.gaussians(random, 6000, 3);
        double[][] targets = Components.gaussians(random, 6000, 2);
        inputs[5432][1] = value;
        inputs[5700][0] = Double.NaN;
        assertRefusal("row 5433, column 'x2': " + value + TRY, new SquaredErrorObjective(model, inputs, targets));
        targets[4444][1] = value;
        assertRefusal("row 4445, target 'y2': " + value + TRY, new SquaredErrorObjective(model, inputs, targets));
    }

    @Test
    void powerThatOverflowsIsRefusedByItsName() {
        SquaredErrorObjective objective = new SquaredErrorObjective(
                Components.linear(1, 1, 3, true),
                Components.column(1, 2, 1e200, 3, 4, 5),
                Components.column(1, 2, 3, 4, 5, 6));
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        // Infinite is what the power is; the remainder that it leaves is no number.
        assertTrue(message.matches("row 3, column 'x1\\^2': (Infinity|NaN)" + Pattern.quote(TRY)), message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1, -Double.MIN_VALUE})
    void weightThatIsNoneIsRefusedByRow(double weight) {
        SquaredErrorObjective objective = new SquaredErrorObjective(
                        Components.linear(1, 1, 1, true), Components.column(1, 2, 3), Components.column(1, 2, 4))
                .weights(1, 1, weight);
        assertRefusal("row 3: weight " + weight + ", but expected a finite number, 0 or more", objective);
    }

    private static void assertRefusal(String message, SquaredErrorObjective objective) {
        assertEquals(
                message, assertThrows(UnsolvableException.class, objective::fit).getMessage());
    }

    /** Well-conditioned, badly conditioned, with remainders of powers, and with dependent columns: each way to the minimum. */
    @ParameterizedTest
    @CsvSource({"0, 1, error", "1e5, 1, error", "1e9, 1, error", "0, 3, error", "1e3, 2, error", "0, 1, drop"})
    void rowsOfWeightZeroAreNotLookedAt(double center, int degree, String rankDeficient) {
        RandomGenerator random = Components.random(4);
        int rows = 5000;
        double[][] inputs = Components.gaussians(random, rows, 3);
        for (double[] row : inputs) {
            row[0] += center;
            row[2] = rankDeficient.equals("drop") ? row[0] : row[2];
        }
        double[][] targets = Components.gaussians(random, rows, 1);
        double[] weights = new double[rows];
        Arrays.setAll(weights, row -> row % 9 == 0 ? 0 : 0.5 + row % 3);
        LinearInParameters model = Components.linear(3, 1, degree, true);
        SquaredErrorObjective.Fit expected = new SquaredErrorObjective(model, inputs, targets)
                .weights(weights)
                .fit(rankDeficient);
        for (int row = 0; row < rows; row += 9) {
            Arrays.fill(inputs[row], row % 2 == 0 ? Double.NaN : Double.NEGATIVE_INFINITY);
            targets[row][0] = Double.NaN;
        }
        SquaredErrorObjective.Fit fit = new SquaredErrorObjective(model, inputs, targets)
                .weights(weights)
                .fit(rankDeficient);
        assertArrayEquals(expected.parameters(), fit.parameters());
        assertEquals(expected.progress().findings(), fit.progress().findings());
    }
}
