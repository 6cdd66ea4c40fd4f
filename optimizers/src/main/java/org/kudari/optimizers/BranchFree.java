package org.kudari.optimizers;

/**
 * Functions without comparisons, for the loops of updates: C2 always makes vector instructions of them. {@code Math.signum} and
 * conditions it compiles to jumps, and on JDK 17 {@code Math.max} too where other code of the JVM calls it often; a loop with a
 * root and a quotient is then seven times as slow.
 */
final class BranchFree {
    /** So small that it tells beside no gradient, and so large that it is an ordinary number. */
    private static final double TINY = 0x1p-1000;

    private BranchFree() {}

    /** −1, 0 or 1. Numbers whose size is below 1e-285 have a sign that is too small. */
    static double sign(double x) {
        return x / (Math.abs(x) + TINY);
    }

    /** The larger of two numbers of a size up to 1e307; if it is the second, but for rounding. */
    static double larger(double a, double b) {
        return a + orZero(b - a);
    }

    /** A number of a size up to 1e307, or 0 where it is less. */
    static double orZero(double x) {
        return 0.5 * (x + Math.abs(x));
    }
}
