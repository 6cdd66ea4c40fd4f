package org.kudari.compute;

/**
 * Elementary functions of {@code float}: one value at a time, and ranges in plain loops. {@link VectorFloatFunctions} does the
 * same operations in the same order, on vectors; {@link DoubleFunctions} reads like this class, number by number.
 *
 * <p>Every function is free of branches but for choices between two finished values, and no step rounds differently from one
 * machine to the next: sums, products, quotients, {@code fma}, and work on the bits.
 *
 * <p><b>Exponentials</b> split x = n·ln 2 + r, |r| ≤ ½·ln 2, with ln 2 in two parts of which n times the first is exact
 * (W. J. Cody, W. Waite, "Software Manual for the Elementary Functions", 1980, chapter 6; J.-M. Muller, "Elementary Functions",
 * 3rd edition, section 11.2), so that eˣ = 2ⁿ·eʳ; what rounding takes from r is kept and added back. n is rounded by adding a
 * number so large that its last digit counts ones. <b>Logarithms</b> split x = 2ᵏ·(1 + f), √½ ≤ 1 + f &lt; √2, and use
 * log(1 + f) = 2·artanh(f / (2 + f)) (Muller, section 11.3). Where one rounding error more would show, a number is carried as the
 * unevaluated sum of two (Muller, section 2.2.2: the error of a sum is a {@code float} again). The polynomials are minimax in
 * relative error, by the exchange algorithm of Remez (Muller, section 3.5) at 200 bits, their coefficients then rounded.
 */
class FloatFunctions {
    /** Adding it rounds to a whole number n, and leaves n + 127, the exponent field of 2ⁿ, in the lowest bits. */
    static final float SHIFT = 0x1.8p23f + 127;

    static final float LOG2_E = 0x1.715476p0f;
    /** The first 16 bits of ln 2: exact when multiplied by an exponent. */
    static final float LN2_HIGH = 0x1.62e4p-1f;

    static final float LN2_LOW = 0x1.7f7d1cp-20f;

    /** (eʳ − 1 − r − r²/2) / r³ for |r| ≤ ½·ln 2; relative error of eʳ − 1 below 2⁻³¹. */
    static final float E3 = 0x1.555556p-3f;

    static final float E4 = 0x1.5554f2p-5f;
    static final float E5 = 0x1.1110a4p-7f;
    static final float E6 = 0x1.6d40e8p-10f;
    static final float E7 = 0x1.a1895ap-13f;

    /** Added to an exponent to stay clear of subnormal numbers; {@link #DOWN} takes it away again. */
    static final float UP = 64;

    static final float DOWN = 0x1p-64f;

    static final int FRACTION_BITS = 23;
    static final int FRACTION_MASK = 0x7fffff;
    static final int SQRT_HALF_BITS = 0x3f3504f3;
    static final int ONE_MINUS_SQRT_HALF_BITS = 0x3f800000 - SQRT_HALF_BITS;
    /** The bits of 2²³, whose last digit counts ones. */
    static final int COUNTER_BITS = 0x4b000000;

    static final float COUNTER_BIAS = 0x1p23f + 127;
    static final float SQRT_2_MINUS_1 = 0x1.a82798p-2f;
    static final float SUBNORMAL_SCALE = 0x1p24f;
    static final float SUBNORMAL_COUNTER_BIAS = COUNTER_BIAS + 24;

    /** (2·artanh(s) / s − 2) / s² by z = s² ≤ (3 − 2√2)²; relative error of the logarithm below 2⁻³⁰. */
    static final float L0 = 0x1.55557ap-1f;

    static final float L1 = 0x1.995eb4p-2f;
    static final float L2 = 0x1.31e3a6p-2f;

    /** erf(x) / x − 1 by x² for |x| ≤ 1; relative error of erf below 2⁻²⁹. */
    static final float S0 = 0x1.06eba8p-3f;

    static final float S1 = -0x1.81273ep-2f;
    static final float S2 = 0x1.ce2cf8p-4f;
    static final float S3 = -0x1.b7f90ep-6f;
    static final float S4 = 0x1.5405b2p-8f;
    static final float S5 = -0x1.a3f700p-11f;
    static final float S6 = 0x1.496a30p-14f;

    /** log(1 − erf(x)) by x − 1 for 1 ≤ x ≤ 4; absolute error of erf below 2⁻²⁹. */
    static final float G0 = -0x1.d97fc0p+0f;

    static final float G1 = -0x1.51c9aap+1f;
    static final float G2 = -0x1.afad34p-1f;
    static final float G3 = -0x1.53f93ep-5f;
    static final float G4 = 0x1.441abep-7f;
    static final float G5 = -0x1.deb73ep-10f;
    static final float G6 = 0x1.852c2ep-13f;

    static float exp(float x) {
        float limited = x > 89 ? 89 : x < -104 ? -104 : x;
        float n = Math.fma(limited, LOG2_E, SHIFT) - SHIFT;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, limited));
        float power = Math.fma(r * r, curve(r), r) + 1;
        // 2ⁿ may lie beyond the normal numbers on either side, its two halves do not.
        float half = Math.fma(n, 0.5f, SHIFT);
        float rest = n - (half - SHIFT) + SHIFT;
        return power * powerOfTwo(half) * powerOfTwo(rest);
    }

    static float expm1(float x) {
        float limited = x > 89 ? 89 : x < -18 ? -18 : x;
        float shifted = Math.fma(limited, LOG2_E, SHIFT);
        float n = shifted - SHIFT;
        float high = Math.fma(n, -LN2_HIGH, limited);
        float r = Math.fma(n, -LN2_LOW, high);
        float tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        float t = r + tail;
        float tLow = r - t + tail;
        // Half the result: 2ⁿ may be too large, its half is not.
        float scale = powerOfTwo(shifted - 1);
        float start = scale - 0.5f;
        float sum = Math.fma(scale, t, start);
        float startLow = scale - start - 0.5f;
        float sumLow = Math.fma(scale, tLow, Math.fma(scale, t, start - sum)) + startLow;
        float result = (sum + sumLow) * 2;
        return Math.abs(x) < 0x1p-26f ? x : result;
    }

    static float tanh(float x) {
        // −tanh |x| = E / (2 + E) with E = e^(−2|x|) − 1
        float y = Math.abs(x) * -2;
        float limited = y < -20 ? -20 : y;
        float shifted = Math.fma(limited, LOG2_E, SHIFT);
        float n = shifted - SHIFT;
        float high = Math.fma(n, -LN2_HIGH, limited);
        float r = Math.fma(n, -LN2_LOW, high);
        float tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        float t = r + tail;
        float tLow = r - t + tail;
        float scale = powerOfTwo(shifted);
        float start = scale - 1;
        float e = Math.fma(scale, t, start);
        float eLow = Math.fma(scale, tLow, Math.fma(scale, t, start - e));
        float divisor = e + 2;
        float divisorLow = 2 - divisor + e + eLow;
        return Math.copySign(quotient(e, eLow, divisor, divisorLow), x);
    }

    static float sigmoid(float x) {
        // 1 / (1 + e) for x ≥ 0, e / (1 + e) for x < 0, with e = e^(−|x|)
        float y = -Math.abs(x);
        float limited = y < -104 ? -104 : y;
        float shifted = Math.fma(limited, LOG2_E, SHIFT);
        float n = shifted - SHIFT;
        float high = Math.fma(n, -LN2_HIGH, limited);
        float r = Math.fma(n, -LN2_LOW, high);
        float tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        float t = r + tail;
        float power = t + 1;
        float powerLow = 1 - power + t + (r - t + tail);
        float scale = powerOfTwo(shifted + UP);
        float e = power * scale * DOWN;
        float eLow = powerLow * scale * DOWN;
        float divisor = e + 1;
        float divisorLow = 1 - divisor + e + eLow;
        return quotient(x < 0 ? e : 1, x < 0 ? eLow : 0, divisor, divisorLow);
    }

    static float softplus(float x) {
        // max(x, 0) + log(1 + e) with e = e^(−|x|)
        float y = -Math.abs(x);
        float limited = y < -104 ? -104 : y;
        float shifted = Math.fma(limited, LOG2_E, SHIFT);
        float n = shifted - SHIFT;
        float high = Math.fma(n, -LN2_HIGH, limited);
        float r = Math.fma(n, -LN2_LOW, high);
        float tail = Math.fma(r * r, curve(r), Math.fma(n, -LN2_LOW, high - r));
        float t = r + tail;
        float power = t + 1;
        float powerLow = 1 - power + t + (r - t + tail);
        float scale = powerOfTwo(shifted + UP);
        float e = power * scale * DOWN;
        float eLow = powerLow * scale * DOWN;
        // 1 + e = 2ᵏ·(1 + f) with k = 0 or 1
        boolean folded = e > SQRT_2_MINUS_1;
        float f = folded ? Math.fma(e, 0.5f, -0.5f) : e;
        float fLow = folded ? eLow * 0.5f : eLow;
        float log2 = folded ? LN2_HIGH : 0;
        float log2Low = folded ? LN2_LOW : 0;
        float log = log2 + f;
        float logLow = log2 - log + f + (log2Low + logTail(f) + Math.fma(-f, fLow, fLow));
        float ramp = x > 0 ? x : 0;
        float sum = ramp + log;
        float logPart = sum - ramp;
        float sumLow = ramp - (sum - logPart) + (log - logPart) + logLow;
        return x > 104 ? x : sum + sumLow;
    }

    static float log(float x) {
        boolean subnormal = x < Float.MIN_NORMAL;
        float normal = subnormal ? x * SUBNORMAL_SCALE : x;
        int bits = Float.floatToRawIntBits(normal) + ONE_MINUS_SQRT_HALF_BITS;
        float k = exponent(bits) - (subnormal ? SUBNORMAL_COUNTER_BIAS : COUNTER_BIAS);
        float f = significand(bits) - 1;
        float result = x < Float.POSITIVE_INFINITY ? log(k, f, 0) : x;
        return x == 0 ? Float.NEGATIVE_INFINITY : x < 0 ? Float.NaN : result;
    }

    static float log1p(float x) {
        // u + uLow = 1 + x
        float u = x + 1;
        float xPart = u - 1;
        float uLow = x - xPart + (1 - (u - xPart));
        int bits = Float.floatToRawIntBits(u) + ONE_MINUS_SQRT_HALF_BITS;
        float k = exponent(bits) - COUNTER_BIAS;
        float m = significand(bits) - 1;
        float mLow = uLow * powerOfTwo(SHIFT + UP - k) * DOWN;
        float f = m + mLow;
        float fLow = m - f + mLow;
        float result = x < Float.POSITIVE_INFINITY ? log(k, f, Math.fma(-f, fLow, fLow)) : x;
        float negative = x == -1 ? Float.NEGATIVE_INFINITY : x < -1 ? Float.NaN : result;
        // With its sign.
        return x == 0 ? x : negative;
    }

    static float erf(float x) {
        float size = Math.abs(x);
        float limited = size > 4 ? 4 : size;
        float g = logErfc(limited - 1);
        float shifted = Math.fma(g, LOG2_E, SHIFT);
        float n = shifted - SHIFT;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, g));
        float power = Math.fma(r * r, curve(r), r) + 1;
        float large = 1 - power * powerOfTwo(shifted);
        float z = limited * limited;
        float s = Math.fma(S6, z, S5);
        s = Math.fma(s, z, S4);
        s = Math.fma(s, z, S3);
        s = Math.fma(s, z, S2);
        s = Math.fma(s, z, S1);
        s = Math.fma(s, z, S0);
        float small = Math.fma(limited, s, limited);
        return Math.copySign(limited < 1 ? small : large, x);
    }

    /** log(1 − erf(1 + y)) */
    private static float logErfc(float y) {
        float g = Math.fma(G6, y, G5);
        g = Math.fma(g, y, G4);
        g = Math.fma(g, y, G3);
        g = Math.fma(g, y, G2);
        g = Math.fma(g, y, G1);
        return Math.fma(g, y, G0);
    }

    /** (eʳ − 1 − r) / r² */
    private static float curve(float r) {
        float sum = Math.fma(E7, r, E6);
        sum = Math.fma(sum, r, E5);
        sum = Math.fma(sum, r, E4);
        sum = Math.fma(sum, r, E3);
        return Math.fma(sum, r, 0.5f);
    }

    /** 2ⁿ from n + {@link #SHIFT} */
    private static float powerOfTwo(float shifted) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(shifted) << FRACTION_BITS);
    }

    /** (a + aLow) / (b + bLow): the quotient of the high parts, and what is missing at it. */
    private static float quotient(float a, float aLow, float b, float bLow) {
        float reciprocal = 1 / b;
        float quotient = a * reciprocal;
        float missing = Math.fma(-quotient, b, a) + Math.fma(-quotient, bLow, aLow);
        return Math.fma(missing, reciprocal, quotient);
    }

    /** 2²³ + 127 + k of a number 2ᵏ·(1 + f), from its bits moved so that they carry at √2. */
    private static float exponent(int bits) {
        return Float.intBitsToFloat(bits >>> FRACTION_BITS | COUNTER_BITS);
    }

    /** 1 + f of a number 2ᵏ·(1 + f), from the same bits. */
    private static float significand(int bits) {
        return Float.intBitsToFloat((bits & FRACTION_MASK) + SQRT_HALF_BITS);
    }

    /** k·ln 2 + log(1 + f) + low */
    private static float log(float k, float f, float low) {
        float log2 = k * LN2_HIGH;
        float sum = log2 + f;
        float sumLow = log2 - sum + f + (Math.fma(k, LN2_LOW, logTail(f)) + low);
        return sum + sumLow;
    }

    /** log(1 + f) − f */
    private static float logTail(float f) {
        float s = f / (f + 2);
        float z = s * s;
        float square = f * f * 0.5f;
        return Math.fma(s, Math.fma(artanh(z), z, square), -square);
    }

    /** (2·artanh(s) / s − 2) / s² by z = s² */
    private static float artanh(float z) {
        float sum = Math.fma(L2, z, L1);
        return Math.fma(sum, z, L0);
    }

    void exp(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = exp(values[i]);
        }
    }

    void expm1(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = expm1(values[i]);
        }
    }

    void log(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = log(values[i]);
        }
    }

    void log1p(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = log1p(values[i]);
        }
    }

    void tanh(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = tanh(values[i]);
        }
    }

    void sigmoid(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = sigmoid(values[i]);
        }
    }

    void softplus(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = softplus(values[i]);
        }
    }

    void erf(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = erf(values[i]);
        }
    }

    /** Overwrites values with 0 but where the condition beside them is above 0. */
    void keepWherePositive(float[] conditions, float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = conditions[i] > 0 ? values[i] : 0;
        }
    }
}
