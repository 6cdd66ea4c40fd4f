package org.kudari.benchmarks.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kudari.benchmarks.regression.RegressionSize;
import org.kudari.benchmarks.side.Settings;

class RegressionProblemTest {
    private static final Settings SETTINGS = new Settings(1, false);

    /** y = 2 + x, so that XᵀX is 4 times the identity. */
    private final RegressionProblem line =
            new RegressionProblem(4, 1, 1, new double[] {-1, 1, -1, 1}, new double[] {1, 3, 1, 3});

    @Test
    void acceptsWhatIsRightToTenDigits() {
        assertDoesNotThrow(() -> line.requireSolvedBy(new double[] {2, 1 + 1e-12}));
    }

    @Test
    void refusesWhatIsWrongInTheNinthDigit() {
        assertThrows(IllegalStateException.class, () -> line.requireSolvedBy(new double[] {2, 1 + 1e-9}));
        assertThrows(IllegalStateException.class, () -> line.requireSolvedBy(new double[] {2 + 1e-9, 1}));
        assertThrows(IllegalStateException.class, () -> line.requireSolvedBy(new double[] {Double.NaN, 1}));
    }

    @Test
    void isTheSameForEverySide() {
        RegressionProblem problem = RegressionProblem.random(RegressionSize.L3, SETTINGS);
        RegressionProblem again = RegressionProblem.random(RegressionSize.L3, SETTINGS);

        assertArrayEquals(problem.x(), again.x());
        assertArrayEquals(problem.y(), again.y());
        assertEquals(1_000 * 10, problem.x().length);
        assertTrue(Arrays.stream(problem.x()).allMatch(x -> x >= -1 && x < 1));
    }

    @Test
    void featuresArePowers() {
        RegressionProblem cubic = new RegressionProblem(2, 1, 3, new double[] {2, -3}, new double[2]);

        assertArrayEquals(new double[][] {{2, 4, 8}, {-3, 9, -27}}, cubic.featureRows(false));
        assertArrayEquals(new double[][] {{1, 2, 4, 8}, {1, -3, 9, -27}}, cubic.featureRows(true));
    }
}
