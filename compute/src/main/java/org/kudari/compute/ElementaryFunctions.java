package org.kudari.compute;

/**
 * Functions whose bits {@link Math} leaves to the JVM, with the same bits on every machine and JDK: for one value, and for a
 * range of an array, where they are computed by vector instructions if the JVM has them (see {@link VectorModule}), after some in plain loops
 * (see {@link PlainAtFirst}).
 *
 * <p>Each names how far its results are from the exact ones at most, in units in the last place of the exact result (ulp,
 * {@link Math#ulp}), also where it falls below the normal range. NaN gives NaN. A range runs from {@code from} (inclusive) to
 * {@code to} (exclusive); its results are those of the single values, to the last bit.
 */
public final class ElementaryFunctions {
    /** About how many operations one value takes. */
    private static final long OPERATIONS = 64;

    private static final PlainAtFirst<FloatFunctions> FLOATS =
            new PlainAtFirst<>(new FloatFunctions(), "VectorFloatFunctions");
    private static final PlainAtFirst<DoubleFunctions> DOUBLES =
            new PlainAtFirst<>(new DoubleFunctions(), "VectorDoubleFunctions");

    private ElementaryFunctions() {}

    private static FloatFunctions floats(long values) {
        return FLOATS.forOperations(values * OPERATIONS);
    }

    private static DoubleFunctions doubles(long values) {
        return DOUBLES.forOperations(values * OPERATIONS);
    }

    /** eˣ; within 1 ulp. 0 for −∞; numbers too small for the normal range lose digits but not their value. */
    public static double exp(double x) {
        return DoubleFunctions.exp(x);
    }

    /** eˣ; within 1 ulp. 0 for −∞; numbers too small for the normal range lose digits but not their value. */
    public static float exp(float x) {
        return FloatFunctions.exp(x);
    }

    /** Overwrites a range with its {@linkplain #exp(double) exp}. */
    public static void exp(double[] values, int from, int to) {
        doubles(to - from).exp(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #exp(float) exp}. */
    public static void exp(float[] values, int from, int to) {
        floats(to - from).exp(values, from, to);
    }

    /**
     * xⁿ; within 1 ulp. Allocates nothing, as {@link StrictMath#pow} does on some JDKs. 1 where n is 0.
     *
     * @param x from 0 to 1
     * @param n 0 or more
     * @throws IllegalArgumentException if x or n is out of range
     * @since 0.2.0
     */
    public static double power(double x, long n) {
        if (!(x >= 0 && x <= 1) || n < 0) {
            throw new IllegalArgumentException(
                    "power: " + x + " to the " + n + ", but expected a base from 0 to 1 and an exponent from 0");
        }
        return WholePower.of(x, n);
    }

    /** eˣ − 1, with all its digits near 0; within 1 ulp. −1 for −∞; a zero keeps its sign. */
    public static double expm1(double x) {
        return DoubleFunctions.expm1(x);
    }

    /** eˣ − 1, with all its digits near 0; within 1 ulp. −1 for −∞; a zero keeps its sign. */
    public static float expm1(float x) {
        return FloatFunctions.expm1(x);
    }

    /** Overwrites a range with its {@linkplain #expm1(double) expm1}. */
    public static void expm1(double[] values, int from, int to) {
        doubles(to - from).expm1(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #expm1(float) expm1}. */
    public static void expm1(float[] values, int from, int to) {
        floats(to - from).expm1(values, from, to);
    }

    /** The natural logarithm; within 1 ulp. −∞ for ±0, NaN below 0. */
    public static double log(double x) {
        return DoubleFunctions.log(x);
    }

    /** The natural logarithm; within 1 ulp. −∞ for ±0, NaN below 0. */
    public static float log(float x) {
        return FloatFunctions.log(x);
    }

    /** Overwrites a range with its {@linkplain #log(double) log}. */
    public static void log(double[] values, int from, int to) {
        doubles(to - from).log(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #log(float) log}. */
    public static void log(float[] values, int from, int to) {
        floats(to - from).log(values, from, to);
    }

    /** log(1 + x), with all its digits near 0; within 1 ulp. −∞ for −1, NaN below; a zero keeps its sign. */
    public static double log1p(double x) {
        return DoubleFunctions.log1p(x);
    }

    /** log(1 + x), with all its digits near 0; within 1 ulp. −∞ for −1, NaN below; a zero keeps its sign. */
    public static float log1p(float x) {
        return FloatFunctions.log1p(x);
    }

    /** Overwrites a range with its {@linkplain #log1p(double) log1p}. */
    public static void log1p(double[] values, int from, int to) {
        doubles(to - from).log1p(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #log1p(float) log1p}. */
    public static void log1p(float[] values, int from, int to) {
        floats(to - from).log1p(values, from, to);
    }

    /** The hyperbolic tangent; within 1.5 ulp. ±1 at ±∞; odd, also in the sign of zero. */
    public static double tanh(double x) {
        return DoubleFunctions.tanh(x);
    }

    /** The hyperbolic tangent; within 1.5 ulp. ±1 at ±∞; odd, also in the sign of zero. */
    public static float tanh(float x) {
        return FloatFunctions.tanh(x);
    }

    /** Overwrites a range with its {@linkplain #tanh(double) tanh}. */
    public static void tanh(double[] values, int from, int to) {
        doubles(to - from).tanh(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #tanh(float) tanh}. */
    public static void tanh(float[] values, int from, int to) {
        floats(to - from).tanh(values, from, to);
    }

    /** 1 / (1 + e⁻ˣ), with all its digits where it is near 0; within 1 ulp. 0 at −∞, 1 at ∞. */
    public static double sigmoid(double x) {
        return DoubleFunctions.sigmoid(x);
    }

    /** 1 / (1 + e⁻ˣ), with all its digits where it is near 0; within 1 ulp. 0 at −∞, 1 at ∞. */
    public static float sigmoid(float x) {
        return FloatFunctions.sigmoid(x);
    }

    /** Overwrites a range with its {@linkplain #sigmoid(double) sigmoid}. */
    public static void sigmoid(double[] values, int from, int to) {
        doubles(to - from).sigmoid(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #sigmoid(float) sigmoid}. */
    public static void sigmoid(float[] values, int from, int to) {
        floats(to - from).sigmoid(values, from, to);
    }

    /** log(1 + eˣ), the integral of the sigmoid; within 1.5 ulp. 0 at −∞, and never below max(x, 0). */
    public static double softplus(double x) {
        return DoubleFunctions.softplus(x);
    }

    /** log(1 + eˣ), the integral of the sigmoid; within 1.5 ulp. 0 at −∞, and never below max(x, 0). */
    public static float softplus(float x) {
        return FloatFunctions.softplus(x);
    }

    /** Overwrites a range with its {@linkplain #softplus(double) softplus}. */
    public static void softplus(double[] values, int from, int to) {
        doubles(to - from).softplus(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #softplus(float) softplus}. */
    public static void softplus(float[] values, int from, int to) {
        floats(to - from).softplus(values, from, to);
    }

    /** The error function, (2/√π)·∫₀ˣ e^(−t²) dt; within 1.5 ulp. ±1 at ±∞; odd, also in the sign of zero. */
    public static double erf(double x) {
        return DoubleFunctions.erf(x);
    }

    /** The error function, (2/√π)·∫₀ˣ e^(−t²) dt; within 1.5 ulp. ±1 at ±∞; odd, also in the sign of zero. */
    public static float erf(float x) {
        return FloatFunctions.erf(x);
    }

    /** Overwrites a range with its {@linkplain #erf(double) erf}. */
    public static void erf(double[] values, int from, int to) {
        doubles(to - from).erf(values, from, to);
    }

    /** Overwrites a range with its {@linkplain #erf(float) erf}. */
    public static void erf(float[] values, int from, int to) {
        floats(to - from).erf(values, from, to);
    }

    /**
     * The slope of max(x, 0) applied: overwrites values with 0 but where the condition beside them is above 0. A loop with a
     * condition, which C2 leaves to the branch predictor.
     */
    public static void keepWherePositive(double[] conditions, double[] values, int from, int to) {
        doubles(to - from).keepWherePositive(conditions, values, from, to);
    }

    /**
     * The slope of max(x, 0) applied: overwrites values with 0 but where the condition beside them is above 0. A loop with a
     * condition, which C2 leaves to the branch predictor.
     */
    public static void keepWherePositive(float[] conditions, float[] values, int from, int to) {
        floats(to - from).keepWherePositive(conditions, values, from, to);
    }
}
