package org.kudari.optimizers;

/** The cubic through two points with their slopes: Nocedal and Wright, equation 3.59. */
final class CubicInterpolation {
    private CubicInterpolation() {}

    /** The step at which the cubic is least; NaN where it has no minimum. */
    static double minimum(Point a, Point b) {
        double width = b.step() - a.step();
        double d1 = a.slope() + b.slope() - 3 * (b.value() - a.value()) / width;
        double square = d1 * d1 - a.slope() * b.slope();
        double d2 = Math.signum(width) * Math.sqrt(square);
        return b.step() - width * ((b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2));
    }
}
