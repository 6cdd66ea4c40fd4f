package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ElementaryFunctionsTest {
    @Test
    void knownValuesAreHit() {
        assertEquals(0.5, ElementaryFunctions.sigmoid(0.0));
        // tanh(ln 3) = (9 − 1)/(9 + 1); sigmoid(ln 3) = 3/4, sigmoid(−ln 3) = 1/4.
        double ln3 = StrictMath.log(3);
        assertEquals(0.8, ElementaryFunctions.tanh(ln3), 3e-16);
        assertEquals(0.75, ElementaryFunctions.sigmoid(ln3), 3e-16);
        assertEquals(0.25, ElementaryFunctions.sigmoid(-ln3), 1e-16);
        assertEquals(0.8f, ElementaryFunctions.tanh((float) ln3), 1e-7f);
        assertEquals(0.75f, ElementaryFunctions.sigmoid((float) ln3), 1e-7f);
    }

    @Test
    void sigmoidOfVerySmallNumbersKeepsItsDigits() {
        // e⁻⁵⁰ / (1 + e⁻⁵⁰) = e⁻⁵⁰·(1 − e⁻⁵⁰ + …): e⁻⁵⁰ to the last digit or so.
        double expected = StrictMath.exp(-50);
        assertEquals(expected, ElementaryFunctions.sigmoid(-50.0), 2 * Math.ulp(expected));
        assertEquals(StrictMath.exp(-740), ElementaryFunctions.sigmoid(-740.0));
    }

    @Test
    void extremesNeitherOverflowNorTurnToNaN() {
        assertEquals(1.0, ElementaryFunctions.sigmoid(Double.POSITIVE_INFINITY));
        assertEquals(0.0, ElementaryFunctions.sigmoid(Double.NEGATIVE_INFINITY));
        assertEquals(1.0, ElementaryFunctions.sigmoid(1e300));
        assertEquals(0.0, ElementaryFunctions.sigmoid(-1e300));
        assertEquals(1f, ElementaryFunctions.sigmoid(Float.MAX_VALUE));
        assertEquals(0f, ElementaryFunctions.sigmoid(-Float.MAX_VALUE));
        assertEquals(1.0, ElementaryFunctions.tanh(1e300));
        assertEquals(-1f, ElementaryFunctions.tanh(-Float.MAX_VALUE));
    }

    @Test
    void notANumberStaysNotANumber() {
        assertEquals(Double.NaN, ElementaryFunctions.sigmoid(Double.NaN));
        assertEquals(Double.NaN, ElementaryFunctions.tanh(Double.NaN));
        assertEquals(Float.NaN, ElementaryFunctions.sigmoid(Float.NaN));
        assertEquals(Float.NaN, ElementaryFunctions.tanh(Float.NaN));
    }

    @Test
    void sigmoidIsTanhOfHalfMovedUp() {
        CounterRandom random = CounterRandom.of(1, "sigmoid", 0);
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextDouble(-20, 20);
            assertEquals(0.5 + 0.5 * StrictMath.tanh(x / 2), ElementaryFunctions.sigmoid(x), 3e-16);
            assertEquals(1, ElementaryFunctions.sigmoid(x) + ElementaryFunctions.sigmoid(-x), 3e-16);
        }
    }

    @Test
    void floatIsTheDoubleRounded() {
        CounterRandom random = CounterRandom.of(2, "float", 0);
        for (int i = 0; i < 10_000; i++) {
            float x = (float) random.nextDouble(-12, 12);
            assertEquals((float) ElementaryFunctions.tanh((double) x), ElementaryFunctions.tanh(x));
            assertEquals((float) ElementaryFunctions.sigmoid((double) x), ElementaryFunctions.sigmoid(x));
        }
    }

    @Test
    void rangesOfArraysAreOverwrittenAndNothingElse() {
        double[] doubles = {5, 0, -1, 5};
        ElementaryFunctions.sigmoid(doubles, 1, 3);
        assertArrayEquals(new double[] {5, 0.5, ElementaryFunctions.sigmoid(-1.0), 5}, doubles);
        ElementaryFunctions.tanh(doubles, 0, 1);
        assertEquals(ElementaryFunctions.tanh(5.0), doubles[0]);
        assertTrue(doubles[3] == 5);
        float[] floats = {5, 0, -1, 5};
        ElementaryFunctions.tanh(floats, 1, 3);
        assertArrayEquals(new float[] {5, 0, ElementaryFunctions.tanh(-1f), 5}, floats);
        ElementaryFunctions.sigmoid(floats, 3, 4);
        assertEquals(ElementaryFunctions.sigmoid(5f), floats[3]);
    }
}
