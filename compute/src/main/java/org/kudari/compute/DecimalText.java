package org.kudari.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, with the same characters on every JDK: {@link Double#toString} gave longer text for some numbers
 * before JDK 19.
 */
public final class DecimalText {
    private static final int MAX_DIGITS = 17;

    private DecimalText() {}

    /**
     * The fewest digits that read back as the same number: {@code 0.1}, {@code 1.0E-7}, {@code NaN}, {@code Infinity}.
     * Whole numbers below 10⁷ end in {@code .0}.
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        // From two on: where one would do, such as 5E-324, the JDK writes the nearer 4.9E-324. Trailing zeros go
        // anyway.
        for (int digits = 2; digits < MAX_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return layOut(nearest);
            }
            if (isPowerOfTwo(value)) {
                // The neighbours are twice as far above as below, so the decimal above may do where the nearest does
                // not.
                BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
                if (above.doubleValue() == value) {
                    return layOut(above);
                }
            }
        }
        return significant(value, MAX_DIGITS);
    }

    private static boolean isPowerOfTwo(double value) {
        return Math.abs(value) == Math.scalb(1.0, Math.getExponent(value));
    }

    /**
     * The number rounded to so many significant digits, trailing zeros left out.
     *
     * @param digits 1 or more; 17 always read back as the same number
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return Double.toString(value);
        }
        return layOut(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static String layOut(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            String plain = stripped.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = stripped.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? digits.substring(1) : "0";
        return (stripped.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
}
