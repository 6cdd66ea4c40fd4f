package org.kudari.linear;

/**
 * Numbers of twice the precision of {@code double}, about 32 digits: each the sum of a high part and a low part that is
 * at most half a unit in the last place of the high one.
 *
 * <p>Built from the error-free sum of Knuth and the error-free product by fused multiply-add; sums and products of two numbers are
 * those of Hida, Li and Bailey, Algorithms for quad-double precision floating point arithmetic, 2001.
 */
final class DoubleDoubleRow implements NumberRow<DoubleDoubleRow> {
    private static final int GRAIN = 4_096;

    private final double[] high;
    private final double[] low;

    /** Zeros. */
    DoubleDoubleRow(int length) {
        high = new double[length];
        low = new double[length];
    }

    /** The nearest {@code double} of each number. */
    double[] high() {
        return high;
    }

    /** What {@link #high} leaves. */
    double[] low() {
        return low;
    }

    @Override
    public DoubleDoubleRow zeros(int length) {
        return new DoubleDoubleRow(length);
    }

    @Override
    public int grain() {
        return GRAIN;
    }

    @Override
    public int length() {
        return high.length;
    }

    @Override
    public void copy(int to, DoubleDoubleRow row, int from) {
        high[to] = row.high[from];
        low[to] = row.low[from];
    }

    @Override
    public void setOne(int at) {
        high[at] = 1;
        low[at] = 0;
    }

    /** Adds number by number. */
    void add(DoubleDoubleRow addends) {
        for (int i = 0; i < high.length; i++) {
            double a = high[i];
            double b = addends.high[i];
            double sum = a + b;
            double added = sum - a;
            double error = (a - (sum - added)) + (b - added) + (low[i] + addends.low[i]);
            double renewed = sum + error;
            high[i] = renewed;
            low[i] = error - (renewed - sum);
        }
    }

    @Override
    public void add(int i, double value) {
        double sum = high[i] + value;
        double added = sum - high[i];
        double error = (high[i] - (sum - added)) + (value - added) + low[i];
        high[i] = sum + error;
        low[i] = error - (high[i] - sum);
    }

    /** Adds the product of two doubles, exactly but for the last rounding. */
    void addProduct(int i, double x, double y) {
        double product = x * y;
        low[i] += Math.fma(x, y, -product);
        add(i, product);
    }

    @Override
    public void multiply(double factor) {
        for (int i = 0; i < high.length; i++) {
            double product = high[i] * factor;
            double error = Math.fma(low[i], factor, Math.fma(high[i], factor, -product));
            high[i] = product + error;
            low[i] = error - (high[i] - product);
        }
    }

    @Override
    public void subtractProduct(DoubleDoubleRow factors, int at, DoubleDoubleRow row, int from, int to) {
        subtractProduct(high, low, factors.high[at], factors.low[at], row.high, row.low, from, to);
    }

    private static void subtractProduct(
            double[] high, double[] low, double x, double xLow, double[] y, double[] yLow, int from, int to) {
        for (int i = from; i < to; i++) {
            double product = x * y[i];
            double error = Math.fma(x, y[i], -product) + Math.fma(x, yLow[i], xLow * y[i]);
            double difference = high[i] - product;
            double taken = high[i] - difference;
            double rest = (high[i] - (difference + taken)) + (taken - product) + (low[i] - error);
            double renewed = difference + rest;
            low[i] = rest - (renewed - difference);
            high[i] = renewed;
        }
    }

    /** By one step of Newton's method for √x from √high: √x ≈ r + (x − r²) / 2r. */
    @Override
    public void divideByRoot(int at) {
        double root = Math.sqrt(high[at]);
        double error = Math.fma(-root, root, high[at]) + low[at];
        double correction = error / (2 * root);
        double rootHigh = root + correction;
        double rootLow = correction - (rootHigh - root);
        for (int i = at; i < high.length; i++) {
            divide(i, rootHigh, rootLow);
        }
    }

    @Override
    public void divide(DoubleDoubleRow divisors, int at) {
        for (int i = 0; i < high.length; i++) {
            divide(i, divisors.high[at], divisors.low[at]);
        }
    }

    /** Long division with two digits of 53 bits. */
    private void divide(int i, double divisor, double divisorLow) {
        double first = high[i] / divisor;
        double rest = restOf(i, first, divisor, divisorLow);
        double second = rest / divisor;
        double quotient = first + second;
        low[i] = second - (quotient - first);
        high[i] = quotient;
    }

    /** number i − quotient · divisor, rounded: the leading digits cancel. */
    private double restOf(int i, double quotient, double divisor, double divisorLow) {
        double product = quotient * divisor;
        double error = Math.fma(quotient, divisor, -product) + quotient * divisorLow;
        return (high[i] - product) + (low[i] - error);
    }

    @Override
    public double value(int i) {
        return high[i];
    }
}
