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

    /**
     * What the steps are a part of. Several, since with one step the errors may happen to be alike; so many, that {@link #VALUES} of them
     * do not come near the point.
     */
    private static final double[] DIVISORS = {31.7, 47.9, 77.3};

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
        double largest = 0;
        for (double divisor : DIVISORS) {
            largest = Math.max(largest, largestFourthDifference(f, x + reach, -reach / divisor));
        }
        return largest / SUM_OF_COEFFICIENTS;
    }

    private static double largestFourthDifference(DoubleUnaryOperator f, double from, double step) {
        double[] values = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = f.applyAsDouble(from + i * step);
        }
        double largest = 0;
        for (int i = 0; i + 4 < VALUES; i++) {
            double fourth = values[i] - 4 * values[i + 1] + 6 * values[i + 2] - 4 * values[i + 3] + values[i + 4];
            largest = Math.max(largest, Math.abs(fourth));
        }
        return largest;
    }
}
