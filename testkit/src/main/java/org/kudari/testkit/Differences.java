package org.kudari.testkit;

import java.util.function.DoubleUnaryOperator;

/**
 * The slope of a function at a point by differences of its values, and how far that can be trusted.
 *
 * <p>With the step h a central difference D(h) = (f(x + h) − f(x − h)) / 2h is off by f‴h²/6, and by as much as a value's
 * own error e makes it: e/h. The two balance near h = ∛(e/f‴); here h is ∛(relative error) · max(1, |x|), rounded up to a
 * power of 2, so that x ± h loses little. From D(h) and D(h/2), Richardson's extrapolation R = (4·D(h/2) − D(h)) / 3 takes
 * away the term with h². R is off by no more than |D(h) − D(h/2)| where that term rules, plus what e makes of it:
 * (4·2 + 1)/3 · e/h = 3e/h. One e/h more is left for the slope that is compared with it.
 *
 * <p>Differences on the two sides tell a kink from a curve. Right minus left, s(h), is f″h on a smooth curve: it halves
 * with h. At a kink it stays as it is, and where the value itself jumps it grows.
 */
final class Differences {
    /** Which part of the step the smallest differences are taken with. */
    private static final double SMALLEST = 1.0 / 16;

    private final DoubleUnaryOperator function;
    private final double at;
    private final double step;
    private final double assumedError;
    private final double slope;
    private final double tolerance;
    private final double left;
    private final double right;
    private final double sideTolerance;
    private final double gap;
    private final double gapTolerance;
    private final double bend;
    private final double smallestBend;
    private final double smallestBendTolerance;

    /**
     * Differences of f at x.
     *
     * @param relativeError what rounding does to a value of f, as a share of {@code magnitude}
     * @param magnitude the largest number that goes into a value of f, other than x and the value itself
     */
    Differences(DoubleUnaryOperator f, double x, double relativeError, double magnitude) {
        double wanted = Math.cbrt(relativeError) * Math.max(1, Math.abs(x));
        double h = Math.scalb(1.0, Math.getExponent(wanted) + 1);
        Sides whole = new Sides(f, x, h);
        Sides half = new Sides(f, x, h / 2);
        Sides smallest = new Sides(f, x, h * SMALLEST);
        double largest = Math.max(Math.max(1, magnitude), Math.max(Math.abs(x), whole.largest));
        function = f;
        at = x;
        step = h;
        assumedError = relativeError * largest;
        double noise = assumedError / h;
        slope = (4 * half.central - whole.central) / 3;
        tolerance = Math.abs(whole.central - half.central) + 4 * noise;
        // s(h) is made of four values divided by h: 4e/h. Twice s(h/2) has 16e/h.
        bend = whole.right - whole.left;
        gap = Math.abs(2 * (half.right - half.left) - bend);
        gapTolerance = 20 * noise;
        left = smallest.left;
        right = smallest.right;
        smallestBend = right - left;
        smallestBendTolerance = 4 * noise / SMALLEST;
        sideTolerance = Math.max(Math.abs(whole.left - left), Math.abs(whole.right - right)) + 2 * noise / SMALLEST;
    }

    /** Difference quotients with one step. */
    private static final class Sides {
        private final double left;
        private final double right;
        private final double central;
        private final double largest;

        Sides(DoubleUnaryOperator f, double x, double h) {
            double above = x + h;
            double below = x - h;
            double at = f.applyAsDouble(x);
            double atAbove = f.applyAsDouble(above);
            double atBelow = f.applyAsDouble(below);
            right = (atAbove - at) / (above - x);
            left = (at - atBelow) / (x - below);
            central = (atAbove - atBelow) / (above - below);
            largest = Math.max(Math.abs(at), Math.max(Math.abs(atAbove), Math.abs(atBelow)));
        }
    }

    /** R: the slope. */
    double slope() {
        return slope;
    }

    /** How far a right slope can be from {@link #slope()}. */
    double tolerance() {
        return tolerance;
    }

    /** The slope just before the point. */
    double left() {
        return left;
    }

    /** The slope just behind the point. */
    double right() {
        return right;
    }

    /** Whether the values around the point are numbers. */
    boolean isFinite() {
        return Double.isFinite(slope) && Double.isFinite(tolerance);
    }

    /** Whether the function bends so little around the point that {@link #slope()} means what it says. */
    boolean isSmooth() {
        return gap <= gapTolerance;
    }

    /** Whether the slope jumps at the point. */
    boolean isKink() {
        return Math.abs(smallestBend) > smallestBendTolerance && Math.abs(smallestBend) > 0.5 * Math.abs(bend);
    }

    /** Whether the value jumps at the point. */
    boolean isJump() {
        return isKink() && Math.abs(smallestBend) > 4 * Math.abs(bend);
    }

    /** What rounding is taken to do to a value. */
    double assumedError() {
        return assumedError;
    }

    /** What it does, as far as values nearby tell. */
    double foundError() {
        return Roundoff.near(function, at, step);
    }

    /**
     * Whether rounding does more to the values than is assumed, enough to explain that they do not bend as {@link #isKink} asks and how
     * far a slope is from {@link #slope()}.
     */
    boolean isRoundedOff(double found) {
        double error = foundError();
        // The least error that explains the values nearby; others may be off by several times that.
        double reach = 16 * error / step;
        return error > assumedError
                && Math.abs(found - slope) <= tolerance + 4 * reach
                && Math.abs(smallestBend) <= 4 * reach / SMALLEST;
    }

    /** Whether a slope is that of the point: equal to {@link #slope()} within the tolerance. */
    boolean agrees(double found) {
        return Math.abs(found - slope) <= tolerance;
    }

    /** Whether a slope is one of those at a kink: neither below nor above both sides'. */
    boolean liesBetweenSides(double found) {
        return found >= Math.min(left, right) - sideTolerance && found <= Math.max(left, right) + sideTolerance;
    }
}
