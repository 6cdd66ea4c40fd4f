package org.kudari.optimizers;

/** Where a function may be least that is known at two points. */
final class Interpolation {
    private Interpolation() {}

    /**
     * The minimum of the cubic through both points with their slopes: Nocedal and Wright, equation 3.59. NaN where it has none.
     */
    static double cubicMinimum(Point a, Point b) {
        double width = b.step() - a.step();
        double d1 = a.slope() + b.slope() - 3 * (b.value() - a.value()) / width;
        double d2 = Math.signum(width) * Math.sqrt(d1 * d1 - a.slope() * b.slope());
        return b.step() - width * ((b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2));
    }

    /** Where the slope would be 0 if it went on as from one point to the other (secant): infinitely far where it does not rise. */
    static double flatBySlopes(Point a, Point b) {
        double curvature = (b.slope() - a.slope()) / (b.step() - a.step());
        return curvature > 0 ? b.step() - b.slope() / curvature : Double.POSITIVE_INFINITY;
    }
}
