package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PointwiseLossTest {
    /** The Huber loss of the Javadoc, with the turning point at 2. */
    private final Loss huber = new PointwiseLoss() {
        @Override
        public double value(double prediction, double target) {
            double r = Math.abs(prediction - target);
            return r <= 2 ? 0.5 * r * r : 2 * (r - 1);
        }

        @Override
        public double slope(double prediction, double target) {
            return Math.max(-2, Math.min(2, prediction - target));
        }
    };

    // Residuals 1, −4, 0: values ½, 2·(4 − 1) = 6, 0. Residuals 2, 3, −1: values 2, 4, ½.
    private final Matrix predictions = Matrix.of(new double[] {1, -4, 5, 3, 3, -1}, 2, 3);
    private final Matrix targets = Matrix.of(new double[] {0, 0, 5, 1, 0, 0}, 2, 3);

    @Test
    void aRowIsTheMeanOverItsOutputsTimesItsWeight() {
        // 6/3 · (½ + 6 + 0) + 3/3 · (2 + 4 + ½)
        assertEquals(19.5, huber.evaluate(predictions, targets, new double[] {6, 3}, null));
    }

    @Test
    void theGradientHasTheSlopeTimesTheRowsShare() {
        Matrix gradient = Matrix.of(new double[] {9, 9, 9, 9, 9, 9}, 2, 3);
        assertEquals(19.5, huber.evaluate(predictions, targets, new double[] {6, 3}, gradient));
        assertArrayEquals(new double[] {2, -4, 0, 2, 2, -1}, gradient.values());
    }

    @Test
    void moreWeightsThanRowsAreAllowedAndIgnored() {
        assertEquals(19.5, huber.evaluate(predictions, targets, new double[] {6, 3, 1000}, null));
    }

    @Test
    void aRowOfWeightZeroCountsForNothing() {
        Matrix gradient = Matrix.zeros(2, 3);
        assertEquals(6.5, huber.evaluate(predictions, targets, new double[] {0, 3}, gradient));
        // −0 for a slope below 0, which is 0 to everyone who adds it.
        assertTrue(gradient.get(0, 1) == 0);
    }

    @Test
    void windowsOfLargerArraysAreReadAndWrittenWhereTheyLie() {
        double[] wide = {7, 1, -4, 5, 7, 3, 3, -1};
        double[] slopes = new double[9];
        Matrix window = Matrix.window(wide, 1, 4, 2, 3);
        huber.evaluate(window, targets, new double[] {6, 3}, Matrix.window(slopes, 1, 5, 2, 3));
        assertArrayEquals(new double[] {0, 2, -4, 0, 0, 0, 2, 2, -1}, slopes);
    }

    @Test
    void halvesOfABatchAddUpToTheWhole() {
        double first = huber.evaluate(predictions.rows(0, 1), targets.rows(0, 1), new double[] {6}, null);
        double second = huber.evaluate(predictions.rows(1, 2), targets.rows(1, 2), new double[] {3}, null);
        assertEquals(19.5, first + second);
    }

    @Test
    void shapesThatDoNotFitAreRefusedWithBothNumbers() {
        assertEquals(
                "targets: 1 × 3, but expected 2 × 3",
                refusal(() -> huber.evaluate(predictions, targets.rows(0, 1), new double[2], null)));
        assertEquals(
                "weights: 1, but predictions have 2 rows",
                refusal(() -> huber.evaluate(predictions, targets, new double[1], null)));
        assertEquals(
                "gradient: 2 × 2, but expected 2 × 3",
                refusal(() -> huber.evaluate(predictions, targets, new double[2], Matrix.zeros(2, 2))));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void unlessItSaysSoALossFitsNumbersAndIsNotTheSquaredError() {
        assertEquals(TargetKind.NUMERIC, huber.targetKind());
        assertEquals(Readout.IDENTITY, huber.readout());
        assertFalse(huber.isSquaredError());
    }
}
