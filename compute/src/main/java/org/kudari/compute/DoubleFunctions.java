package org.kudari.compute;

/**
 * Elementary functions of {@code double}: one value at a time, and ranges in plain loops. {@link VectorDoubleFunctions} does the
 * same operations in the same order, on vectors. The methods are those of {@link FloatFunctions}.
 */
class DoubleFunctions {
    /** Adding it rounds to a whole number n, and leaves n + 1023, the exponent field of 2ⁿ, in the lowest bits. */
    static final double SHIFT = 0x1.8p52 + 1023;

    static final double LOG2_E = 0x1.71547652b82fep0;
    /** The first 42 bits of ln 2: exact when multiplied by an exponent. */
    static final double LN2_HIGH = 0x1.62e42fefa38p-1;

    static final double LN2_LOW = 0x1.ef35793c7673p-45;

    /** (eʳ − 1 − r − r²/2) / r³ for |r| ≤ ½·ln 2; relative error of eʳ − 1 below 2⁻⁶¹. */
    static final double E3 = 0x1.5555555555559p-3;

    static final double E4 = 0x1.5555555555559p-5;
    static final double E5 = 0x1.111111110f6dep-7;
    static final double E6 = 0x1.6c16c16c14ab8p-10;
    static final double E7 = 0x1.a01a01afd4d3cp-13;
    static final double E8 = 0x1.a01a01af53632p-16;
    static final double E9 = 0x1.71ddf8785c648p-19;
    static final double E10 = 0x1.27e4c7e77fd39p-22;
    static final double E11 = 0x1.af5e84b5fccf4p-26;
    static final double E12 = 0x1.1f9289aef5e4bp-29;

    /** Added to an exponent to stay clear of subnormal numbers; {@link #DOWN} takes it away again. */
    static final double UP = 64;

    static final double DOWN = 0x1p-64;

    static final int FRACTION_BITS = 52;
    static final long FRACTION_MASK = 0xfffffffffffffL;
    static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;
    static final long ONE_MINUS_SQRT_HALF_BITS = 0x3ff0000000000000L - SQRT_HALF_BITS;
    /** The bits of 2⁵², whose last digit counts ones. */
    static final long COUNTER_BITS = 0x4330000000000000L;

    static final double COUNTER_BIAS = 0x1p52 + 1023;
    static final double SQRT_2_MINUS_1 = 0x1.a827999fcef32p-2;
    static final double SUBNORMAL_SCALE = 0x1p54;
    static final double SUBNORMAL_COUNTER_BIAS = COUNTER_BIAS + 54;

    /** (2·artanh(s) / s − 2) / s² by z = s² ≤ (3 − 2√2)²; relative error of the logarithm below 2⁻⁵⁹. */
    static final double L0 = 0x1.5555555555592p-1;

    static final double L1 = 0x1.999999997fd37p-2;
    static final double L2 = 0x1.24924941f8ca5p-2;
    static final double L3 = 0x1.c71c5202b7a4ep-3;
    static final double L4 = 0x1.7466405afe68fp-3;
    static final double L5 = 0x1.39a1934cae5fep-3;
    static final double L6 = 0x1.2f0704af74df8p-3;

    /** erf(x) / x − 1 by x² for |x| ≤ 1; relative error of erf below 2⁻⁶². */
    static final double S0 = 0x1.06eba8214db69p-3;

    static final double S1 = -0x1.812746b0379e6p-2;
    static final double S2 = 0x1.ce2f21a042b20p-4;
    static final double S3 = -0x1.b82ce3128499dp-6;
    static final double S4 = 0x1.565bcd0db02f9p-8;
    static final double S5 = -0x1.c02db3d8ed616p-11;
    static final double S6 = 0x1.f9a321a124beap-14;
    static final double S7 = -0x1.f4d1df39cfd47p-17;
    static final double S8 = 0x1.b9def1a489fd7p-20;
    static final double S9 = -0x1.5f1d36f97d7c9p-23;
    static final double S10 = 0x1.f7a41476f2bf1p-27;
    static final double S11 = -0x1.386ac7afbd1e2p-30;
    static final double S12 = 0x1.0579bcf8b06d2p-34;

    /** log(1 − erf(x)) by x − 1 for 1 ≤ x ≤ 6; absolute error of erf below 2⁻⁵⁹. */
    static final double G0 = -0x1.d97fbf27aa2a1p+0;

    static final double G1 = -0x1.51c9b0006c236p+1;
    static final double G2 = -0x1.afabc11a295f5p-1;
    static final double G3 = -0x1.5477f09c03634p-5;
    static final double G4 = 0x1.48c9d3eb1d4d7p-7;
    static final double G5 = -0x1.033f65affbf3cp-9;
    static final double G6 = 0x1.f1b38978c1556p-13;
    static final double G7 = 0x1.b8de9d972ba94p-16;
    static final double G8 = -0x1.c7a780b9884b0p-16;
    static final double G9 = 0x1.426bd79b0a0bep-17;
    static final double G10 = -0x1.147552e544794p-19;
    static final double G11 = 0x1.32d40d923d194p-23;
    static final double G12 = 0x1.a2f4757861c59p-24;
    static final double G13 = -0x1.befe8ad602efbp-25;
    static final double G14 = 0x1.002be58f99ad0p-26;
    static final double G15 = -0x1.899ed949c232ap-29;
    static final double G16 = 0x1.94e156c634b73p-32;
    static final double G17 = -0x1.fae8e975f26e4p-36;
    static final double G18 = 0x1.2477d82d3f769p-40;

    static double exp(double x) {
        double limited = x > 710 ? 710 : x < -746 ? -746 : x;
        double n = Math.fma(limited, LOG2_E, SHIFT) - SHIFT;
        double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, limited));
        double power = Math.fma(r * r, curve(r), r) + 1;
        // 2ⁿ may lie beyond the normal numbers on either side, its two halves do not.
        double half = Math.fma(n, 0.5, SHIFT);
        double rest = n - (half - SHIFT) + SHIFT;
        return power * powerOfTwo(half) * powerOfTwo(rest);
    }

    static double expm1(double x) {
        double limited = x > 710 ? 710 : x < -40 ? -40 : x;
        double shifted = Math.fma(limited, LOG2_E, SHIFT);
        double n = shifted - SHIFT;
        double high = Math.fma(n, -LN2_HIGH, limited);
        double r = Math.fma(n, -LN2_LOW, high);
        double tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        double t = r + tail;
        double tLow = r - t + tail;
        // Half the result: 2ⁿ may be too large, its half is not.
        double scale = powerOfTwo(shifted - 1);
        double start = scale - 0.5;
        double sum = Math.fma(scale, t, start);
        double startLow = scale - start - 0.5;
        double sumLow = Math.fma(scale, tLow, Math.fma(scale, t, start - sum)) + startLow;
        double result = (sum + sumLow) * 2;
        return Math.abs(x) < 0x1p-54 ? x : result;
    }

    static double tanh(double x) {
        // −tanh |x| = E / (2 + E) with E = e^(−2|x|) − 1
        double y = Math.abs(x) * -2;
        double limited = y < -44 ? -44 : y;
        double shifted = Math.fma(limited, LOG2_E, SHIFT);
        double n = shifted - SHIFT;
        double high = Math.fma(n, -LN2_HIGH, limited);
        double r = Math.fma(n, -LN2_LOW, high);
        double tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        double t = r + tail;
        double tLow = r - t + tail;
        double scale = powerOfTwo(shifted);
        double start = scale - 1;
        double e = Math.fma(scale, t, start);
        double eLow = Math.fma(scale, tLow, Math.fma(scale, t, start - e));
        double divisor = e + 2;
        double divisorLow = 2 - divisor + e + eLow;
        return Math.copySign(quotient(e, eLow, divisor, divisorLow), x);
    }

    static double sigmoid(double x) {
        // 1 / (1 + e) for x ≥ 0, e / (1 + e) for x < 0, with e = e^(−|x|)
        double y = -Math.abs(x);
        double limited = y < -746 ? -746 : y;
        double shifted = Math.fma(limited, LOG2_E, SHIFT);
        double n = shifted - SHIFT;
        double high = Math.fma(n, -LN2_HIGH, limited);
        double r = Math.fma(n, -LN2_LOW, high);
        double tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        double t = r + tail;
        double power = t + 1;
        double powerLow = 1 - power + t + (r - t + tail);
        double scale = powerOfTwo(shifted + UP);
        double e = power * scale * DOWN;
        double eLow = powerLow * scale * DOWN;
        double divisor = e + 1;
        double divisorLow = 1 - divisor + e + eLow;
        return quotient(x < 0 ? e : 1, x < 0 ? eLow : 0, divisor, divisorLow);
    }

    static double softplus(double x) {
        // max(x, 0) + log(1 + e) with e = e^(−|x|)
        double y = -Math.abs(x);
        double limited = y < -746 ? -746 : y;
        double shifted = Math.fma(limited, LOG2_E, SHIFT);
        double n = shifted - SHIFT;
        double high = Math.fma(n, -LN2_HIGH, limited);
        double r = Math.fma(n, -LN2_LOW, high);
        double tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        double t = r + tail;
        double power = t + 1;
        double powerLow = 1 - power + t + (r - t + tail);
        double scale = powerOfTwo(shifted + UP);
        double e = power * scale * DOWN;
        double eLow = powerLow * scale * DOWN;
        // 1 + e = 2ᵏ·(1 + f) with k = 0 or 1
        boolean folded = e > SQRT_2_MINUS_1;
        double f = folded ? Math.fma(e, 0.5, -0.5) : e;
        double fLow = folded ? eLow * 0.5 : eLow;
        double log2 = folded ? LN2_HIGH : 0;
        double log2Low = folded ? LN2_LOW : 0;
        double log = log2 + f;
        double logLow = log2 - log + f + (log2Low + logTail(f) + Math.fma(-f, fLow, fLow));
        double ramp = x > 0 ? x : 0;
        double sum = ramp + log;
        double logPart = sum - ramp;
        double sumLow = ramp - (sum - logPart) + (log - logPart) + logLow;
        return x > 746 ? x : sum + sumLow;
    }

    static double log(double x) {
        boolean subnormal = x < Double.MIN_NORMAL;
        double normal = subnormal ? x * SUBNORMAL_SCALE : x;
        long bits = Double.doubleToRawLongBits(normal) + ONE_MINUS_SQRT_HALF_BITS;
        double k = exponent(bits) - (subnormal ? SUBNORMAL_COUNTER_BIAS : COUNTER_BIAS);
        double f = significand(bits) - 1;
        double result = x < Double.POSITIVE_INFINITY ? log(k, f, 0) : x;
        return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : result;
    }

    static double log1p(double x) {
        // u + uLow = 1 + x
        double u = x + 1;
        double xPart = u - 1;
        double uLow = x - xPart + (1 - (u - xPart));
        long bits = Double.doubleToRawLongBits(u) + ONE_MINUS_SQRT_HALF_BITS;
        double k = exponent(bits) - COUNTER_BIAS;
        double m = significand(bits) - 1;
        double mLow = uLow * powerOfTwo(SHIFT + UP - k) * DOWN;
        double f = m + mLow;
        double fLow = m - f + mLow;
        double result = x < Double.POSITIVE_INFINITY ? log(k, f, Math.fma(-f, fLow, fLow)) : x;
        double negative = x == -1 ? Double.NEGATIVE_INFINITY : x < -1 ? Double.NaN : result;
        // With its sign.
        return x == 0 ? x : negative;
    }

    static double erf(double x) {
        double size = Math.abs(x);
        double limited = size > 6 ? 6 : size;
        double g = logErfc(limited - 1);
        double shifted = Math.fma(g, LOG2_E, SHIFT);
        double n = shifted - SHIFT;
        double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, g));
        double power = Math.fma(r * r, curve(r), r) + 1;
        double large = 1 - power * powerOfTwo(shifted);
        double z = limited * limited;
        double s = Math.fma(S12, z, S11);
        s = Math.fma(s, z, S10);
        s = Math.fma(s, z, S9);
        s = Math.fma(s, z, S8);
        s = Math.fma(s, z, S7);
        s = Math.fma(s, z, S6);
        s = Math.fma(s, z, S5);
        s = Math.fma(s, z, S4);
        s = Math.fma(s, z, S3);
        s = Math.fma(s, z, S2);
        s = Math.fma(s, z, S1);
        s = Math.fma(s, z, S0);
        double small = Math.fma(limited, s, limited);
        return Math.copySign(limited < 1 ? small : large, x);
    }

    /** log(1 − erf(1 + y)) */
    private static double logErfc(double y) {
        double g = Math.fma(G18, y, G17);
        g = Math.fma(g, y, G16);
        g = Math.fma(g, y, G15);
        g = Math.fma(g, y, G14);
        g = Math.fma(g, y, G13);
        g = Math.fma(g, y, G12);
        g = Math.fma(g, y, G11);
        g = Math.fma(g, y, G10);
        g = Math.fma(g, y, G9);
        g = Math.fma(g, y, G8);
        g = Math.fma(g, y, G7);
        g = Math.fma(g, y, G6);
        g = Math.fma(g, y, G5);
        g = Math.fma(g, y, G4);
        g = Math.fma(g, y, G3);
        g = Math.fma(g, y, G2);
        g = Math.fma(g, y, G1);
        return Math.fma(g, y, G0);
    }

    /** (eʳ − 1 − r) / r² */
    private static double curve(double r) {
        double sum = Math.fma(E12, r, E11);
        sum = Math.fma(sum, r, E10);
        sum = Math.fma(sum, r, E9);
        sum = Math.fma(sum, r, E8);
        sum = Math.fma(sum, r, E7);
        sum = Math.fma(sum, r, E6);
        sum = Math.fma(sum, r, E5);
        sum = Math.fma(sum, r, E4);
        sum = Math.fma(sum, r, E3);
        return Math.fma(sum, r, 0.5);
    }

    /** 2ⁿ from n + {@link #SHIFT} */
    private static double powerOfTwo(double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << FRACTION_BITS);
    }

    /** (a + aLow) / (b + bLow): the quotient of the high parts, and what is missing at it. */
    private static double quotient(double a, double aLow, double b, double bLow) {
        double reciprocal = 1 / b;
        double quotient = a * reciprocal;
        double missing = Math.fma(-quotient, b, a) + Math.fma(-quotient, bLow, aLow);
        return Math.fma(missing, reciprocal, quotient);
    }

    /** 2⁵² + 1023 + k of a number 2ᵏ·(1 + f), from its bits moved so that they carry at √2. */
    private static double exponent(long bits) {
        return Double.longBitsToDouble(bits >>> FRACTION_BITS | COUNTER_BITS);
    }

    /** 1 + f of a number 2ᵏ·(1 + f), from the same bits. */
    private static double significand(long bits) {
        return Double.longBitsToDouble((bits & FRACTION_MASK) + SQRT_HALF_BITS);
    }

    /** k·ln 2 + log(1 + f) + low */
    private static double log(double k, double f, double low) {
        double log2 = k * LN2_HIGH;
        double sum = log2 + f;
        double sumLow = log2 - sum + f + (Math.fma(k, LN2_LOW, logTail(f)) + low);
        return sum + sumLow;
    }

    /** log(1 + f) − f */
    private static double logTail(double f) {
        double s = f / (f + 2);
        double z = s * s;
        double square = f * f * 0.5;
        return Math.fma(s, Math.fma(artanh(z), z, square), -square);
    }

    /** (2·artanh(s) / s − 2) / s² by z = s² */
    private static double artanh(double z) {
        double sum = Math.fma(L6, z, L5);
        sum = Math.fma(sum, z, L4);
        sum = Math.fma(sum, z, L3);
        sum = Math.fma(sum, z, L2);
        sum = Math.fma(sum, z, L1);
        return Math.fma(sum, z, L0);
    }

    void exp(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = exp(values[i]);
        }
    }

    void expm1(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = expm1(values[i]);
        }
    }

    void log(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = log(values[i]);
        }
    }

    void log1p(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = log1p(values[i]);
        }
    }

    void tanh(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = tanh(values[i]);
        }
    }

    void sigmoid(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = sigmoid(values[i]);
        }
    }

    void softplus(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = softplus(values[i]);
        }
    }

    void erf(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = erf(values[i]);
        }
    }

    /** Overwrites values with 0 but where the condition beside them is above 0. */
    void keepWherePositive(double[] conditions, double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = conditions[i] > 0 ? values[i] : 0;
        }
    }
}
