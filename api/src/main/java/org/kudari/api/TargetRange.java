package org.kudari.api;

import java.util.Objects;

/**
 * The targets that a loss is defined for, so that data which hold others are refused before training. Immutable.
 *
 * @since 0.2.0
 */
public final class TargetRange {
    private static final TargetRange ALL =
            new TargetRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, "any number");

    private final double low;
    private final double high;
    private final boolean isDistribution;
    private final String words;

    private TargetRange(double low, double high, boolean isDistribution, String words) {
        this.low = low;
        this.high = high;
        this.isDistribution = isDistribution;
        this.words = words;
    }

    /** Every finite number. */
    public static TargetRange all() {
        return ALL;
    }

    /** The numbers y ≥ low. */
    public static TargetRange atLeast(double low) {
        return new TargetRange(low, Double.POSITIVE_INFINITY, false, text(low) + " or more");
    }

    /** The numbers y &gt; low. */
    public static TargetRange greaterThan(double low) {
        return new TargetRange(Math.nextUp(low), Double.POSITIVE_INFINITY, false, "more than " + text(low));
    }

    /**
     * The numbers low ≤ y ≤ high.
     *
     * @throws IllegalArgumentException if low is not below high
     */
    public static TargetRange between(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("range: from " + low + " to " + high + ", but expected low < high");
        }
        return new TargetRange(low, high, false, "between " + text(low) + " and " + text(high));
    }

    /** Probabilities: 0 ≤ y ≤ 1, and the targets of a row, two or more, add up to 1. */
    public static TargetRange distribution() {
        return new TargetRange(0, 1, true, "between 0 and 1");
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 0x1p53
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** The least target. */
    public double low() {
        return low;
    }

    /** The largest target. */
    public double high() {
        return high;
    }

    /** Whether a target lies in the range; NaN does not. */
    public boolean contains(double target) {
        return target >= low && target <= high;
    }

    /** Whether every number lies in the range, and a row's targets are free to add up to anything. */
    public boolean isAll() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    /** Whether the targets of a row must add up to 1. */
    public boolean isDistribution() {
        return isDistribution;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetRange range
                && range.low == low
                && range.high == high
                && range.isDistribution == isDistribution;
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, high, isDistribution);
    }

    /** The range in words, such as {@code 0 or more}. */
    @Override
    public String toString() {
        return words;
    }
}
