package org.kudari.runner.data;

import java.math.BigInteger;

/**
 * The double nearest to a decimal number, by one or two multiplications (Eisel and Lemire; Lemire, Number parsing at a
 * gigabyte per second, Software: Practice and Experience 51(8), 2021, algorithm 1). It knows when it cannot tell.
 */
final class NearestDouble {
    private static final int LEAST_EXPONENT = -64;
    private static final int MOST_EXPONENT = 64;
    private static final int LEAST_ROUNDED_UP = -27;

    private static final int FRACTION_BITS = 52;
    private static final int EXPONENT_BIAS = 1023;
    /**
     * Bits of the upper half of a product beyond those that are kept, of which one rounds and one may be the leading
     * zero.
     */
    private static final int SPARE_BITS = 64 - FRACTION_BITS - 3;

    /** The leading 128 bits of 5 to each power. */
    private static final long[] UPPER = new long[MOST_EXPONENT - LEAST_EXPONENT + 1];

    private static final long[] LOWER = new long[UPPER.length];

    static {
        for (int exponent = LEAST_EXPONENT; exponent <= MOST_EXPONENT; exponent++) {
            BigInteger power = BigInteger.valueOf(5).pow(Math.abs(exponent));
            int length = power.bitLength();
            BigInteger leading;
            if (exponent < 0) {
                // Where a product can lie in the middle of two doubles it is rounded up, so that it shows; else down.
                leading = BigInteger.ONE.shiftLeft(length + 127).divide(power);
                leading = exponent < LEAST_ROUNDED_UP ? leading : leading.add(BigInteger.ONE);
            } else {
                leading = length <= 128 ? power.shiftLeft(128 - length) : power.shiftRight(length - 128);
            }
            UPPER[exponent - LEAST_EXPONENT] = leading.shiftRight(64).longValue();
            LOWER[exponent - LEAST_EXPONENT] = leading.longValue();
        }
    }

    private NearestDouble() {}

    /**
     * The double nearest to digits · 10^exponent; of two the even one.
     *
     * @param digits 0 or more
     * @return NaN if the exponent is beyond what it knows, or the number too near the middle of two doubles
     */
    static double of(long digits, int exponent) {
        if (digits == 0) {
            return 0;
        }
        if (exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT) {
            return Double.NaN;
        }
        int shift = Long.numberOfLeadingZeros(digits);
        long factor = digits << shift;
        long power = UPPER[exponent - LEAST_EXPONENT];
        long upper = unsignedMultiplyHigh(factor, power);
        long lower = factor * power;
        long spare = (1L << SPARE_BITS) - 1;
        if ((upper & spare) == spare) {
            long more = unsignedMultiplyHigh(factor, LOWER[exponent - LEAST_EXPONENT]);
            lower += more;
            upper += Long.compareUnsigned(lower, more) < 0 ? 1 : 0;
            if (lower == -1) {
                return Double.NaN;
            }
        }
        int leading = (int) (upper >>> 63);
        long fraction = upper >>> leading + SPARE_BITS;
        boolean isMiddle = (lower == 0 || lower == 1)
                && exponent >= -4
                && exponent <= 23
                && (fraction & 3) == 1
                && fraction << leading + SPARE_BITS == upper;
        fraction = isMiddle ? fraction >>> 1 : (fraction + (fraction & 1)) >>> 1;
        // 10^q = 5^q · 2^q, and log2 of 5^q is close to q · 152170 / 65536. A fraction that was rounded up to 2^53
        // carries over.
        long binary = (217706L * exponent >> 16) + 63 + leading - shift + EXPONENT_BIAS;
        return Double.longBitsToDouble((binary << FRACTION_BITS) + fraction - (1L << FRACTION_BITS));
    }

    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
