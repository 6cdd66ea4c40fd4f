package org.kudari.testkit;

/**
 * The numbers x with low ≤ x ≤ high.
 *
 * @param low less than {@code high}; may be −∞
 * @param high may be +∞
 * @since 0.1.0
 */
public record Interval(double low, double high) {
    /** All numbers. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if it holds less than two numbers */
    public Interval {
        if (!(low < high)) {
            throw new IllegalArgumentException("interval: from " + low + " to " + high + ", but expected low < high");
        }
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }
}
