package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
    private static final int COUNT = 1000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0x1p-53, 0.1, 0.5, 0.999})
    void aNumberIsDroppedWhenTheDrawOfItsPlaceIsBelowTheProbability(double probability) {
        CounterRandom stream = CounterRandom.of(3, "purpose", 9);
        double[] expected = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            expected[i] = stream.nextDouble() < probability ? 0 : 2 * (1 / (1 - probability));
        }
        long key = Dropout.key(3, "purpose", 9);
        double[] twos = new double[COUNT];
        Arrays.fill(twos, 2);
        double[] found = new double[COUNT];
        Dropout dropout = new Dropout(probability);
        // In two calls, of which the second begins at its place.
        dropout.apply(key, 0, twos, 0, found, 0, 300);
        dropout.apply(key, 300, twos, 300, found, 300, COUNT - 300);
        assertArrayEquals(expected, found);

        float[] floats = new float[COUNT];
        Arrays.fill(floats, 2);
        dropout.apply(key, 0, floats, 0, floats, 0, COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertEquals(expected[i] == 0, floats[i] == 0);
            assertEquals((float) expected[i], floats[i]);
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        for (double probability : new double[] {-0.1, 1, Double.NaN}) {
            assertEquals(
                    "dropout: " + probability + ", but expected a probability of 0 or more and below 1",
                    assertThrows(IllegalArgumentException.class, () -> new Dropout(probability))
                            .getMessage());
        }
    }
}
