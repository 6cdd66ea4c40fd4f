package org.kudari.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Options;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;

class MeanSquaredErrorTest {
    private final Loss loss = new MeanSquaredErrorProvider().create(Options.defaults(List.of()));

    // Row 1: residuals 1, −3, ℓ = (1 + 9)/2 = 5. Row 2: residuals 4, 0, ℓ = 16/2 = 8. Row 3: 0.5, 0.5, ℓ = 0.25.
    private final Matrix predictions = Matrix.of(new double[] {2, 0, 5, 1, 0.5, 1.5}, 3, 2);
    private final Matrix targets = Matrix.of(new double[] {1, 3, 1, 1, 0, 1}, 3, 2);

    @Test
    void theValueIsTheSumOverRowsOfTheMeanOverOutputs() {
        assertEquals(13.25, loss.evaluate(predictions, targets, new double[] {1, 1, 1}, null));
    }

    @Test
    void weightsMultiplyRowsInValueAndGradient() {
        Matrix gradient = filled(3, 2);
        // 2·5 + 0·8 + 4·0.25 = 11; the gradient of a row is w · 2·residual / 2 outputs = w · residual.
        assertEquals(11, loss.evaluate(predictions, targets, new double[] {2, 0, 4}, gradient));
        assertArrayEquals(new double[] {2, -6, 0, 0, 2, 2}, gradient.toArray());
    }

    @Test
    void withOneOutputTheGradientIsTwiceTheResidual() {
        Matrix gradient = filled(2, 1);
        Matrix predicted = Matrix.of(new double[] {3, -1}, 2, 1);
        assertEquals(5, loss.evaluate(predicted, Matrix.of(new double[] {1, 0}, 2, 1), new double[] {1, 1}, gradient));
        assertArrayEquals(new double[] {4, -2}, gradient.toArray());
    }

    @Test
    void halvesOfABatchAddUpToTheWhole() {
        double[] weights = {1, 1, 1};
        double whole = loss.evaluate(predictions, targets, weights, null);
        double first = loss.evaluate(predictions.rows(0, 1), targets.rows(0, 1), weights, null);
        double rest = loss.evaluate(predictions.rows(1, 3), targets.rows(1, 3), weights, null);
        assertEquals(whole, first + rest);
        assertEquals(0, loss.evaluate(predictions.rows(0, 0), targets.rows(0, 0), weights, null));
    }

    @Test
    void theValueIsTheSameWithAndWithoutGradient() {
        double[] weights = {0.1, 0.7, 0.3};
        assertEquals(
                loss.evaluate(predictions, targets, weights, null),
                loss.evaluate(predictions, targets, weights, filled(3, 2)));
    }

    @Test
    void gradientIsWrittenInsideOfItsWindowOnly() {
        double[] array = new double[14];
        Arrays.fill(array, 77);
        loss.evaluate(predictions, targets, new double[] {2, 0, 4}, Matrix.window(array, 1, 4, 3, 2));
        assertArrayEquals(new double[] {77, 2, -6, 77, 77, 0, 0, 77, 77, 2, 2, 77, 77, 77}, array);
    }

    @Test
    void predictionsThatRanAwayGiveInfinityOrNaNAndNoException() {
        Matrix huge = Matrix.of(new double[] {1e200}, 1, 1);
        Matrix nan = Matrix.of(new double[] {Double.NaN}, 1, 1);
        Matrix zero = Matrix.zeros(1, 1);
        assertEquals(Double.POSITIVE_INFINITY, loss.evaluate(huge, zero, new double[] {1}, filled(1, 1)));
        assertEquals(Double.NaN, loss.evaluate(nan, zero, new double[] {1}, filled(1, 1)));
    }

    @Test
    void itSaysThatItIsTheSquaredError() {
        assertTrue(loss.isSquaredError());
        assertEquals(TargetKind.NUMERIC, loss.targetKind());
        assertEquals(Readout.IDENTITY, loss.readout());
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithBothNumbers() {
        double[] weights = {1, 1, 1};
        assertEquals("targets: 2 × 2, but expected 3 × 2", refusal(targets.rows(0, 2), weights, null));
        assertEquals("weights: 2, but predictions have 3 rows", refusal(targets, new double[2], null));
        assertEquals("gradient: 3 × 1, but expected 3 × 2", refusal(targets, weights, Matrix.zeros(3, 1)));
    }

    private String refusal(Matrix otherTargets, double[] weights, Matrix gradient) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> loss.evaluate(predictions, otherTargets, weights, gradient))
                .getMessage();
    }

    private static Matrix filled(int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.fill(values, 99);
        return Matrix.of(values, rows, columns);
    }
}
