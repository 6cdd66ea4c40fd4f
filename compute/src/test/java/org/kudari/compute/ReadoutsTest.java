package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kudari.api.Matrix;
import org.kudari.api.Readout;

class ReadoutsTest {
    private static final double LN_2 = StrictMath.log(2);
    private static final double LN_3 = StrictMath.log(3);
    private static final double LN_5 = StrictMath.log(5);

    @Test
    void identityLeavesOutputsAlone() {
        double[] outputs = {-1, 0, 2000};

        Readouts.apply(Readout.IDENTITY, Matrix.of(outputs, 1, 3));

        assertArrayEquals(new double[] {-1, 0, 2000}, outputs);
    }

    @Test
    void sigmoidReadsEveryOutputForItself() {
        double[] outputs = {LN_3, -LN_3, 0, -1000};

        Readouts.apply(Readout.SIGMOID, Matrix.of(outputs, 2, 2));

        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0}, outputs, 2e-16);
    }

    @Test
    void softmaxReadsEveryRowAsShares() {
        // e^0 : e^(ln 2) : e^(ln 5) = 1 : 2 : 5, and the same with anything added to all.
        double[] outputs = {0, LN_2, LN_5, 1e3, LN_2 + 1e3, LN_5 + 1e3};

        Readouts.apply(Readout.SOFTMAX, Matrix.of(outputs, 2, 3));

        assertArrayEquals(new double[] {0.125, 0.25, 0.625, 0.125, 0.25, 0.625}, outputs, 1e-13);
    }

    @Test
    void softmaxOfFarApartOutputsIsZeroAndOne() {
        double[] outputs = {-1e300, 1e300, Double.NEGATIVE_INFINITY};

        Readouts.apply(Readout.SOFTMAX, Matrix.of(outputs, 1, 3));

        assertArrayEquals(new double[] {0, 1, 0}, outputs);
    }

    @Test
    void marginsAreLeftAlone() {
        double[] outputs = {-1e300, 0, 2000};

        Readouts.apply(Readout.MARGIN, Matrix.of(outputs, 3, 1));

        assertArrayEquals(new double[] {-1e300, 0, 2000}, outputs);
    }

    @Test
    void logVariancesReadAsDeviationsAndMeansAsTheyAre() {
        // σ = √e^(2·log 3) = 3; e^1400 overflows, its root does not.
        double[] outputs = {-7, 0.5, 2 * LN_3, 0, 1e300, 1e-300, 1400, -1e300};

        Readouts.apply(Readout.NORMAL, Matrix.of(outputs, 2, 4));

        assertArrayEquals(
                new double[] {-7, 0.5, 3, 1, 1e300, 1e-300, ElementaryFunctions.exp(700.0), 0}, outputs, 1e-15);
    }

    @Test
    void nothingOutsideOfTheWindowIsTouched() {
        for (Readout readout : new Readout[] {Readout.SIGMOID, Readout.SOFTMAX}) {
            double[] values = {7, 1, 1, 7, 7, 1, 1, 7};

            Readouts.apply(readout, Matrix.window(values, 1, 4, 2, 2));

            for (int outside : new int[] {0, 3, 4, 7}) {
                assertEquals(7, values[outside]);
            }
            assertEquals(readout == Readout.SOFTMAX ? 0.5 : ElementaryFunctions.sigmoid(1.0), values[6]);
        }
    }
}
