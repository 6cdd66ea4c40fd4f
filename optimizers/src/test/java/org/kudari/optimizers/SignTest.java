package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignTest {
    @Test
    void theSignIsThatOfEveryNumber() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            assertSign(Double.longBitsToDouble(random.nextLong()));
        }
        for (double value : new double[] {
            0,
            Double.MIN_VALUE,
            3 * Double.MIN_VALUE,
            Double.MIN_NORMAL,
            0x1p-1000,
            1,
            0x1p1000,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN
        }) {
            assertSign(value);
            assertSign(-value);
        }
    }

    private static void assertSign(double value) {
        assertEquals(Math.signum(value), Sign.of(value), () -> Double.toString(value));
    }
}
