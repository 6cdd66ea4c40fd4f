package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PointwiseActivationTest {
    private static final PointwiseActivation CUBE = new PointwiseActivation() {
        @Override
        public double value(double x) {
            return x * x * x;
        }

        @Override
        public double slope(double x) {
            return 3 * x * x;
        }
    };

    @Test
    void valuesInTheRangeAreReplacedByTheirResults() {
        double[] doubles = {1, 2, -3, 4};
        CUBE.apply(doubles, 1, 3);
        assertArrayEquals(new double[] {1, 8, -27, 4}, doubles);
        float[] floats = {1, 2, -3, 4};
        CUBE.apply(floats, 1, 3);
        assertArrayEquals(new float[] {1, 8, -27, 4}, floats);
    }

    @Test
    void gradientsInTheRangeAreMultipliedByTheSlopeAtTheValues() {
        assertTrue(CUBE.slopeNeedsValues());
        double[] doubles = {5, 5, 5, 5};
        CUBE.multiplyBySlope(new double[] {1, 2, -3, 4}, doubles, 1, 3);
        assertArrayEquals(new double[] {5, 60, 135, 5}, doubles);
        float[] floats = {5, 5, 5, 5};
        CUBE.multiplyBySlope(new float[] {1, 2, -3, 4}, floats, 1, 3);
        assertArrayEquals(new float[] {5, 60, 135, 5}, floats);
    }

    @Test
    void singlePrecisionIsRoundedOnce() {
        float[] floats = {1.1f};
        CUBE.apply(floats, 0, 1);
        assertEquals((float) ((double) 1.1f * 1.1f * 1.1f), floats[0]);
    }

    @Test
    void anInitializerGoesBeforeEveryFunctionAndBesideBiasesOfZero() {
        Initializer initializer = (parameters, from, to, fanIn, fanOut, random) -> parameters[from] = 9;
        assertFalse(CUBE.isRectifier());
        assertSame(initializer, initializer.before(CUBE));
        double[] biases = {1, 2, 3, 4};
        initializer.ofBiases().initialize(biases, 1, 3, 5, 2, new SplittableRandom(1));
        assertArrayEquals(new double[] {1, 0, 0, 4}, biases);
    }
}
