package org.kudari.compute;

/**
 * Functions whose bits {@link Math} leaves to the JVM, with the same bits everywhere. The {@code float} forms are the
 * {@code double} ones, rounded once.
 */
public final class ElementaryFunctions {
    private ElementaryFunctions() {}

    /** tanh x; within 2.5 ulp, ±1 at ±∞, NaN for NaN. */
    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    /** tanh x, rounded to the nearest {@code float}. */
    public static float tanh(float x) {
        return (float) tanh((double) x);
    }

    /**
     * 1 / (1 + e⁻ˣ): between 0 and 1, NaN for NaN. The exponential is always taken of a number below 0, so that nothing
     * overflows, and small results keep all their digits.
     */
    public static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /** 1 / (1 + e⁻ˣ), rounded to the nearest {@code float}. */
    public static float sigmoid(float x) {
        return (float) sigmoid((double) x);
    }

    /** Overwrites the values from {@code from} (inclusive) to {@code to} (exclusive) with their tanh. */
    public static void tanh(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = tanh(values[i]);
        }
    }

    /** Overwrites the values from {@code from} (inclusive) to {@code to} (exclusive) with their tanh. */
    public static void tanh(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = tanh(values[i]);
        }
    }

    /** Overwrites the values from {@code from} (inclusive) to {@code to} (exclusive) with their sigmoid. */
    public static void sigmoid(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = sigmoid(values[i]);
        }
    }

    /** Overwrites the values from {@code from} (inclusive) to {@code to} (exclusive) with their sigmoid. */
    public static void sigmoid(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = sigmoid(values[i]);
        }
    }
}
