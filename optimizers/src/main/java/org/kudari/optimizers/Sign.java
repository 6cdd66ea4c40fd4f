package org.kudari.optimizers;

/** −1, 0 or 1. */
final class Sign {
    /** Two of these take the smallest double above 1. */
    private static final double LARGE = 0x1p1000;

    private Sign() {}

    /**
     * {@link Math#signum} in a form that compilers turn into vector instructions, which makes an update nearly three times as
     * fast.
     */
    static double of(double value) {
        return Math.max(-1, Math.min(1, value * LARGE * LARGE));
    }
}
