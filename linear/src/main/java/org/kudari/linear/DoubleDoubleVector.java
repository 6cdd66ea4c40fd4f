package org.kudari.linear;

/**
 * Numbers of twice the precision of {@code double}, about 32 digits: each the sum of a high part and a low part that is
 * at most half a unit in the last place of the high one.
 *
 * <p>Built from the error-free sum of Knuth and the error-free product by fused multiply-add, as in Hida, Li and Bailey,
 * Algorithms for quad-double precision floating point arithmetic, 2001.
 */
final class DoubleDoubleVector {
    private final double[] high;
    private final double[] low;

    /** Zeros. */
    DoubleDoubleVector(int length) {
        high = new double[length];
        low = new double[length];
    }

    /** The nearest {@code double} to a number. */
    double high(int i) {
        return high[i];
    }

    /** What {@link #high} leaves. */
    double low(int i) {
        return low[i];
    }

    void set(int i, double value) {
        high[i] = value;
        low[i] = 0;
    }

    /** Adds highAddend + lowAddend, where the second is at most rounding of the first. */
    void add(int i, double highAddend, double lowAddend) {
        double sum = high[i] + highAddend;
        double error = sumError(high[i], highAddend, sum);
        double lowSum = low[i] + lowAddend;
        double lowError = sumError(low[i], lowAddend, lowSum);
        error += lowSum;
        double renewed = sum + error;
        error = lowError + (error - (renewed - sum));
        high[i] = renewed + error;
        low[i] = error - (high[i] - renewed);
    }

    /** Adds factor · (highFactor + lowFactor). */
    void addProduct(int i, double factor, double highFactor, double lowFactor) {
        double product = factor * highFactor;
        double error = Math.fma(factor, lowFactor, Math.fma(factor, highFactor, -product));
        double normal = product + error;
        add(i, normal, error - (normal - product));
    }

    /** Adds factors[i] · (highFactor + lowFactor) to each number i. */
    void addProducts(double[] factors, double highFactor, double lowFactor) {
        for (int i = 0; i < high.length; i++) {
            addProduct(i, factors[i], highFactor, lowFactor);
        }
    }

    /** Multiplies a number. */
    void multiply(int i, double factor) {
        multiply(i, factor, 0);
    }

    /** Multiplies a number by highFactor + lowFactor. */
    void multiply(int i, double highFactor, double lowFactor) {
        double oldHigh = high[i];
        double oldLow = low[i];
        set(i, 0);
        addProduct(i, oldHigh, highFactor, lowFactor);
        addProduct(i, oldLow, highFactor, lowFactor);
    }

    /** What a + b lost when it was rounded to sum. */
    private static double sumError(double a, double b, double sum) {
        double bRounded = sum - a;
        return (a - (sum - bRounded)) + (b - bRounded);
    }
}
