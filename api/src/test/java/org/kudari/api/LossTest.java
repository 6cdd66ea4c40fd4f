package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {
    private record OfKind(TargetKind targetKind) implements Loss {
        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            return 0;
        }
    }

    /** Wants two outputs for each target. */
    private static final Loss TWOFOLD = new Loss() {
        @Override
        public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
            Shapes.requireLossShapes(this, predictions, targets, weights, gradient);
            return 0;
        }

        @Override
        public int outputs(int targets) {
            return 2 * targets;
        }
    };

    @ParameterizedTest
    @EnumSource
    void unlessItSaysSoALossWantsAnOutputForEachTarget(TargetKind kind) {
        Loss loss = new OfKind(kind);
        assertEquals(3, loss.outputs(3));
        assertEquals(kind == TargetKind.NUMERIC ? TargetRange.all() : TargetRange.between(0, 1), loss.targetRange());
    }

    @Test
    void outputsThatAreNotTheTargetsAreCheckedByWhatTheLossSays() {
        Matrix targets = Matrix.zeros(5, 3);
        double[] weights = new double[5];
        assertDoesNotThrow(() -> TWOFOLD.evaluate(Matrix.zeros(5, 6), targets, weights, Matrix.zeros(5, 6)));
        assertEquals("predictions: 5 × 3, but expected 5 × 6", refusal(Matrix.zeros(5, 3), targets, weights, null));
        assertEquals("targets: 5 × 3, but expected 4 × 3", refusal(Matrix.zeros(4, 6), targets, weights, null));
        assertEquals(
                "weights: 4, but predictions have 5 rows", refusal(Matrix.zeros(5, 6), targets, new double[4], null));
        assertEquals(
                "gradient: 5 × 3, but expected 5 × 6",
                refusal(Matrix.zeros(5, 6), targets, weights, Matrix.zeros(5, 3)));
    }

    private static String refusal(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        return assertThrows(
                        IllegalArgumentException.class, () -> TWOFOLD.evaluate(predictions, targets, weights, gradient))
                .getMessage();
    }
}
