package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.api.UnsolvableException;

/** Columns that depend on others exactly, without any rounding, and columns that nearly do but do not. */
class ExactRankTest {
    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    /** One column is a combination of two before it, all in whole numbers of units that are powers of two. */
    @ParameterizedTest
    @MethodSource("seeds")
    void exactCombinationIsNamed(long seed) {
        Combination combination = Combination.of(seed);
        String message = assertThrows(UnsolvableException.class, combination.objective::fit)
                .getMessage();
        assertTrue(message.startsWith("columns: " + combination.clause + ";"), message);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactCombinationIsLeftOutAndTheOthersAreTheExactMinimum(long seed) {
        Combination combination = Combination.of(seed);
        SquaredErrorObjective.Fit fit = combination.objective.fit("drop");
        assertEquals(combination.exact.rank(), fit.finding("rank"));
        assertEquals(
                "Left out, with coefficient 0: " + combination.clause + ".",
                fit.progress().remarks().get(0));
        BigDecimal[][] expected = combination.exact.coefficients();
        for (int feature = 0; feature < expected.length; feature++) {
            double found = fit.parameters()[feature];
            if (combination.exact.dependent().contains(feature)) {
                assertEquals(0, found);
            } else {
                double digits = Digits.of(found, expected[feature][0]);
                assertTrue(digits >= 15, () -> digits + " digits");
            }
        }
    }

    /** x3 = x2 − 2^bits·x1 is small, and x1 and x2 nearly depend on each other: of condition number about 2^bits. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 16, 20, 24, 28, 32})
    void exactCombinationOfNearlyDependentColumnsIsNamed(int bits) {
        double[][] inputs = nearlyDependent(bits, 300);
        for (double[] row : inputs) {
            row[2] = row[1] - Math.scalb(row[0], bits);
        }
        assertEquals(List.of(2), exact(inputs).dependent());
        assertRefusal("'x3' depends on 'x1' and 'x2'", inputs);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 16, 20, 24, 28, 32, 36})
    void independentColumnBesideNearlyDependentOnesIsNotRefused(int bits) {
        double[][] inputs = nearlyDependent(bits, 300);
        ExactLeastSquares exact = exact(inputs);
        assertEquals(List.of(), exact.dependent());
        assertTrue(exact.conditionNumber() < 1e12);
        assertEquals(3, objective(inputs, false).fit().finding("rank"));
    }

    /** Whole numbers, of which the second column is 2^bits times the first plus as small ones. */
    private static double[][] nearlyDependent(int bits, int rows) {
        RandomGenerator random = Components.random(bits);
        double[][] inputs = new double[rows][3];
        for (double[] row : inputs) {
            row[0] = random.nextInt(-50, 51);
            row[1] = Math.scalb(row[0], bits) + random.nextInt(-50, 51);
            row[2] = random.nextInt(-50, 51);
        }
        return inputs;
    }

    /** Twins but for one entry among thousands: by a share of it that makes condition numbers up to 10¹². */
    @ParameterizedTest
    @CsvSource({"10, 1e-2", "10, 1e-10", "300, 1e-8", "3000, 1e-2", "3000, 1e-6", "3000, 1e-9"})
    void columnThatDiffersInOneEntryIsNotRefused(int rows, double share) {
        RandomGenerator random = Components.random(rows);
        double[][] inputs = new double[rows][];
        for (int row = 0; row < rows; row++) {
            double value = random.nextDouble(1, 2);
            inputs[row] = new double[] {value, value};
        }
        inputs[rows / 2][1] *= 1 + share;
        ExactLeastSquares exact = exact(inputs);
        assertEquals(List.of(), exact.dependent());
        assertTrue(exact.conditionNumber() < 1e12);
        assertEquals(2, objective(inputs, false).fit().finding("rank"));
        inputs[rows / 2][1] = inputs[rows / 2][0];
        assertRefusal("'x2' depends on 'x1'", inputs);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fullRankIsNotRefused(long seed) {
        RandomGenerator random = Components.random(seed);
        int inputs = 2 + random.nextInt(8);
        int rows = inputs + random.nextInt(2000);
        double[][] x = Components.gaussians(random, rows, inputs);
        double noise = StrictMath.pow(10, -seed * 11.0 / 30);
        for (double[] row : x) {
            double sum = 0;
            for (int column = 1; column < inputs; column++) {
                sum += row[column];
            }
            row[0] = sum + noise * row[0];
        }
        ExactLeastSquares exact = exact(x);
        assertEquals(List.of(), exact.dependent());
        SquaredErrorObjective objective = objective(x, false);
        if (exact.conditionNumber() < 1e12) {
            assertEquals(inputs, objective.fit().finding("rank"));
        } else {
            assertTrue(seed > 25, () -> "condition number " + exact.conditionNumber());
        }
    }

    @Test
    void rowsOfWeightZeroDoNotMakeColumnsIndependent() {
        double[][] inputs = {{1, 2}, {2, 4}, {3, 7}, {4, 8}};
        SquaredErrorObjective objective = objective(inputs, false).weights(1, 0.3, 0, 2);
        String message = assertThrows(UnsolvableException.class, objective::fit).getMessage();
        assertTrue(message.startsWith("columns: 'x2' depends on 'x1';"), message);
        objective.weights(1, 0.3, 1e-9, 2);
        assertEquals(2, objective.fit().finding("rank"));
    }

    @Test
    void allDependentColumnsAreNamed() {
        double[][] inputs = {{1, 2, 0, 5}, {2, 5, 0, 5}, {3, -1, 0, 5}, {4, 0, 0, 5}, {9, 1, 0, 5}, {7, 7, 0, 5}};
        for (int row = 0; row < inputs.length; row++) {
            inputs[row] = Arrays.copyOf(inputs[row], 5);
            inputs[row][4] = 2 * inputs[row][0] - inputs[row][1] + 3;
        }
        String message = assertThrows(UnsolvableException.class, objective(inputs, true)::fit)
                .getMessage();
        String clauses = "'x3' is 0 in every row; 'x4' is the same in every row, and so depends on 'intercept';"
                + " 'x5' depends on 'x1', 'x2' and 'intercept'";
        assertTrue(message.startsWith("columns: " + clauses + ";"), message);
    }

    private static void assertRefusal(String clause, double[][] inputs) {
        String message = assertThrows(UnsolvableException.class, objective(inputs, false)::fit)
                .getMessage();
        assertTrue(message.startsWith("columns: " + clause + ";"), message);
    }

    private static SquaredErrorObjective objective(double[][] inputs, boolean intercept) {
        return new SquaredErrorObjective(
                Components.linear(inputs[0].length, 1, 1, intercept),
                inputs,
                Components.gaussians(Components.random(1), inputs.length, 1));
    }

    private static ExactLeastSquares exact(double[][] inputs) {
        double[] weights = new double[inputs.length];
        Arrays.fill(weights, 1);
        return new ExactLeastSquares(inputs, new double[inputs.length][1], weights, new double[inputs[0].length]);
    }

    /** A problem without intercept, its exact solution, and what is to be said of the one column that depends on others. */
    private record Combination(SquaredErrorObjective objective, ExactLeastSquares exact, String clause) {
        static Combination of(long seed) {
            RandomGenerator random = Components.random(seed);
            int inputs = 3 + random.nextInt(8);
            int rows = inputs + random.nextInt(1500);
            double[][] x = new double[rows][inputs];
            double[] weights = new double[rows];
            int dependent = 2 + random.nextInt(inputs - 2);
            int b = 1 + random.nextInt(dependent - 1);
            int a = random.nextInt(b);
            int factor = 1 + random.nextInt(1000);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < inputs; column++) {
                    x[row][column] = random.nextInt(-100_000, 100_001);
                }
                x[row][dependent] = factor * x[row][a] - 3 * x[row][b];
                weights[row] = 1 - random.nextDouble();
            }
            for (int column = 0; column < inputs; column++) {
                int exponent = random.nextInt(-200, 201);
                for (double[] row : x) {
                    row[column] = Math.scalb(row[column], exponent);
                }
            }
            double[][] y = Components.gaussians(random, rows, 1);
            return new Combination(
                    new SquaredErrorObjective(Components.linear(inputs, 1, 1, false), x, y).weights(weights),
                    new ExactLeastSquares(x, y, weights, new double[inputs]),
                    "'x" + (dependent + 1) + "' depends on 'x" + (a + 1) + "' and 'x" + (b + 1) + "'");
        }
    }
}
