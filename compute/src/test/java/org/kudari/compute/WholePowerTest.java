package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholePowerTest {
    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void powersAreWithinOneUnitInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            // Bases near 1 with exponents that bring the power down to anything, the subnormal range included.
            double base = 1 - StrictMath.pow(2, -random.nextDouble(0, 30));
            long exponent = (long) (random.nextDouble() * Math.min(740 / -StrictMath.log(base), 9e8));
            double exact =
                    new BigDecimal(base).pow(Math.toIntExact(exponent), DIGITS).doubleValue();

            double found = ElementaryFunctions.power(base, exponent);

            assertTrue(Math.abs(found - exact) <= Math.ulp(exact), () -> base + "^" + exponent + " = " + found);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "0, 1, 0",
        "0, 9223372036854775807, 0",
        "1, 9223372036854775807, 1",
        "0.5, 1074, 4.9e-324",
        "0.5, 1075, 0",
        "0.5, 9223372036854775807, 0",
        "0.3, 1, 0.3",
        "0.3, 0, 1"
    })
    void limitsAreExact(double base, long exponent, double power) {
        assertEquals(power, ElementaryFunctions.power(base, exponent));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1", "1.1, 1", "NaN, 1", "0.5, -1"})
    void othersAreRefused(double base, long exponent) {
        assertThrows(IllegalArgumentException.class, () -> ElementaryFunctions.power(base, exponent));
    }
}
