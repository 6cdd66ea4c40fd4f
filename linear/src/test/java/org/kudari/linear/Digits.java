package org.kudari.linear;

import java.math.BigDecimal;
import java.math.MathContext;

/** Log relative errors, −log₁₀ |found − expected| / |expected|: how many decimal digits are right. */
final class Digits {
    private Digits() {}

    /** Infinity for the number itself, minus infinity for what is not finite; expected is not 0. */
    static double of(double found, BigDecimal expected) {
        if (!Double.isFinite(found)) {
            return Double.NEGATIVE_INFINITY;
        }
        BigDecimal error = new BigDecimal(found)
                .subtract(expected)
                .divide(expected, MathContext.DECIMAL64)
                .abs();
        return -StrictMath.log10(error.doubleValue());
    }

    /** Those of the worst number, which is infinity where there is none. */
    static double worst(double[] found, BigDecimal[] expected) {
        double worst = Double.POSITIVE_INFINITY;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.min(worst, of(found[i], expected[i]));
        }
        return worst;
    }
}
