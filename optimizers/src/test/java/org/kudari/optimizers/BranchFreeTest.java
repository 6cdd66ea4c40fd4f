package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BranchFreeTest {
    private final SplittableRandom random = new SplittableRandom(1);

    /** Of any sign, and of a size from 1e-280 to 1e280. */
    private double anyNumber() {
        return random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextInt(-280, 281));
    }

    @Test
    void signIsThatOfEveryNumberThatIsNotTiny() {
        for (int i = 0; i < 100_000; i++) {
            double x = anyNumber();
            assertEquals(Math.signum(x), BranchFree.sign(x), () -> Double.toString(x));
        }
        assertEquals(0, BranchFree.sign(0));
        assertEquals(1, BranchFree.sign(Double.MAX_VALUE));
        assertEquals(0, BranchFree.sign(Double.MIN_VALUE), 1e-20);
    }

    @Test
    void largerIsTheFirstToTheBitOrTheSecondButForRounding() {
        for (int i = 0; i < 100_000; i++) {
            double a = anyNumber();
            double b = i % 2 == 0 ? anyNumber() : a * random.nextDouble(-2, 2);
            double larger = Math.max(a, b);
            double tolerance = a >= b ? 0 : Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
            assertEquals(larger, BranchFree.larger(a, b), tolerance, () -> a + " and " + b);
        }
    }

    @Test
    void orZeroTakesNothingFromWhatIsPositive() {
        for (int i = 0; i < 100_000; i++) {
            double x = anyNumber();
            assertEquals(Math.max(0, x), BranchFree.orZero(x));
        }
    }
}
