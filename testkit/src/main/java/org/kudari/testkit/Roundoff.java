package org.kudari.testkit;

import java.util.function.DoubleUnaryOperator;

/**
 * How far the values of a function near a point are off by rounding, read off their fourth differences. Those of a smooth function
 * fade with the fourth power of the step; those of rounding errors stay, and are up to 1 + 4 + 6 + 4 + 1 times the largest (Hamming,
 * Numerical Methods for Scientists and Engineers, 1962, on tables of differences).
 *
 * <p>They are taken on both sides of the point and the smaller counts, so that a kink or a jump at the point itself is not mistaken
 * for rounding.
 */
final class Roundoff {
    private static final int SUM_OF_COEFFICIENTS = 16;
    private static final int VALUES = 16;
    /** No power of 2, beside which rounding may repeat itself and look like a smooth function. */
    private static final double DIVISOR = 77.77;

    private Roundoff() {}

    /**
     * The least error that explains the differences.
     *
     * @param reach how far on each side of x to go
     */
    static double near(DoubleUnaryOperator f, double x, double reach) {
        return Math.min(onOneSide(f, x, reach), onOneSide(f, x, -reach));
    }

    private static double onOneSide(DoubleUnaryOperator f, double x, double reach) {
        double step = reach / DIVISOR;
        double[] values = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = f.applyAsDouble(x + reach - i * step);
        }
        double largest = 0;
        for (int i = 0; i + 4 < VALUES; i++) {
            double fourth = values[i] - 4 * values[i + 1] + 6 * values[i + 2] - 4 * values[i + 3] + values[i + 4];
            largest = Math.max(largest, Math.abs(fourth));
        }
        return largest / SUM_OF_COEFFICIENTS;
    }
}
