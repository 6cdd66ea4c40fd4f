package org.kudari.compute;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The elementary functions to some 40 digits, slowly: power series, and Halley's iteration (three times as many digits a step)
 * for the inverse of the exponential.
 */
final class ExactFunctions {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TWO_OVER_ROOT_PI =
            new BigDecimal("1.128379167095512573896158903121545171688101258657997713688171443421285");

    private ExactFunctions() {}

    static BigDecimal exp(BigDecimal x) {
        int halvings = 0;
        BigDecimal small = x;
        while (small.abs().compareTo(BigDecimal.valueOf(0.01)) > 0) {
            small = small.divide(TWO, DIGITS);
            halvings++;
        }
        BigDecimal power = expm1Series(small).add(ONE, DIGITS);
        for (int i = 0; i < halvings; i++) {
            power = power.multiply(power, DIGITS);
        }
        return power;
    }

    static BigDecimal expm1(BigDecimal x) {
        return x.abs().compareTo(BigDecimal.valueOf(0.01)) > 0 ? exp(x).subtract(ONE, DIGITS) : expm1Series(x);
    }

    private static BigDecimal expm1Series(BigDecimal x) {
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int k = 2; k < 25; k++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    static BigDecimal log(BigDecimal x) {
        // e^y = x, and y is near 0 where x is near 1.
        return x.subtract(ONE, DIGITS).abs().compareTo(BigDecimal.valueOf(0.5)) < 0
                ? log1p(x.subtract(ONE, DIGITS))
                : inverse(StrictMath.log(x.doubleValue()), x);
    }

    static BigDecimal log1p(BigDecimal x) {
        double start = StrictMath.log1p(x.doubleValue());
        if (Math.abs(start) > 1) {
            return inverse(start, x.add(ONE, DIGITS));
        }
        BigDecimal y = new BigDecimal(start);
        BigDecimal e = expm1(y);
        return y.add(TWO.multiply(x.subtract(e, DIGITS)).divide(x.add(e, DIGITS).add(TWO, DIGITS), DIGITS), DIGITS);
    }

    private static BigDecimal inverse(double start, BigDecimal x) {
        BigDecimal y = new BigDecimal(start);
        BigDecimal e = exp(y);
        return y.add(TWO.multiply(x.subtract(e, DIGITS)).divide(x.add(e, DIGITS), DIGITS), DIGITS);
    }

    static BigDecimal tanh(BigDecimal x) {
        BigDecimal e = expm1(x.multiply(TWO, DIGITS));
        return e.divide(e.add(TWO, DIGITS), DIGITS);
    }

    static BigDecimal sigmoid(BigDecimal x) {
        return ONE.divide(exp(x.negate()).add(ONE, DIGITS), DIGITS);
    }

    static BigDecimal softplus(BigDecimal x) {
        BigDecimal log = log1p(exp(x.abs().negate()));
        return x.signum() > 0 ? x.add(log, DIGITS) : log;
    }

    /** Its Taylor series; with |x| up to 6 the terms grow to e³⁶, which takes 16 digits. */
    static BigDecimal erf(BigDecimal x) {
        BigDecimal minusSquare = x.multiply(x, DIGITS).negate();
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int k = 1; k < 40 || term.abs().compareTo(x.abs().scaleByPowerOfTen(-45)) > 0; k++) {
            term = term.multiply(minusSquare, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), DIGITS), DIGITS);
        }
        return sum.multiply(TWO_OVER_ROOT_PI, DIGITS);
    }
}
