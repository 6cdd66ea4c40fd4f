package org.kudari.mlp.activations;

/** Choices that C2 turns into vector instructions, as it does not with conditions. NaN gives NaN. */
final class Branchless {
    /** Beyond it, the sigmoid is 0 or 1 to the last bit, and e^(−x²) is 0. */
    private static final int LIMIT = 1000;

    private Branchless() {}

    /** 1 where y &gt; 0, and 0 elsewhere. */
    static double isPositive(double y) {
        // Twice, so that the smallest number becomes 1 or more.
        return Math.min(Math.max(y * 0x1p600 * 0x1p600, 0), 1);
    }

    /** 1 where y &gt; 0, and 0 elsewhere. */
    static float isPositive(float y) {
        return Math.min(Math.max(y * 0x1p100f * 0x1p100f, 0), 1);
    }

    /** x, but not so far below 0 that its product with a number that has become 0 is none: −∞ · 0 is NaN. */
    static double floored(double x) {
        return Math.max(x, -LIMIT);
    }

    /** x, but not so far below 0 that its product with a number that has become 0 is none: −∞ · 0 is NaN. */
    static float floored(float x) {
        return Math.max(x, -LIMIT);
    }

    /** The same on both sides. */
    static double bounded(double x) {
        return Math.min(Math.max(x, -LIMIT), LIMIT);
    }

    /** The same on both sides. */
    static float bounded(float x) {
        return Math.min(Math.max(x, -LIMIT), LIMIT);
    }
}
