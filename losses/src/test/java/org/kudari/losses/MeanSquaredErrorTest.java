package org.kudari.losses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Options;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;

class MeanSquaredErrorTest {
    private final MeanSquaredErrorProvider provider = new MeanSquaredErrorProvider();
    private final Loss loss = provider.create(Options.defaults(provider.options()));

    private final Matrix predictions = Matrix.of(new double[] {1, 2, 3, 4}, 2, 2);
    private final Matrix targets = Matrix.of(new double[] {0, 4, 3, 1}, 2, 2);

    /** Residuals 1, −2 and 0, 3: the rows' means of squares are 5/2 and 9/2, and 1·5/2 + 2·9/2 = 11.5. */
    @Test
    void isTheWeightedSumOfTheRowsMeans() {
        Matrix gradient = Matrix.of(new double[] {9, 9, 9, 9}, 2, 2);

        double value = loss.evaluate(predictions, targets, new double[] {1, 2}, gradient);

        assertEquals(11.5, value);
        // w · 2 · residual / outputs
        assertArrayEquals(new double[] {1, -2, 0, 6}, gradient.toArray());
    }

    @Test
    void theGradientMayBeLeftOut() {
        assertEquals(11.5, loss.evaluate(predictions, targets, new double[] {1, 2, 7}, null));
    }

    @Test
    void isASumNotAMean() {
        double whole = loss.evaluate(predictions, targets, new double[] {1, 1}, null);
        double first = loss.evaluate(predictions.rows(0, 1), targets.rows(0, 1), new double[] {1}, null);
        double second = loss.evaluate(predictions.rows(1, 2), targets.rows(1, 2), new double[] {1}, null);

        assertEquals(whole, first + second);
    }

    @Test
    void saysWhatItIs() {
        assertTrue(loss.isSquaredError());
        assertEquals(TargetKind.NUMERIC, loss.targetKind());
        assertEquals(Readout.IDENTITY, loss.readout());
        assertEquals("mse", provider.name());
    }

    @Test
    void wrongShapesAreRefusedWithWhatWasFound() {
        assertEquals(
                "targets: 1 × 2, but expected 2 × 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> loss.evaluate(predictions, targets.rows(0, 1), new double[2], null))
                        .getMessage());
        assertEquals(
                "weights: 1, but predictions have 2 rows",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> loss.evaluate(predictions, targets, new double[1], null))
                        .getMessage());
    }
}
