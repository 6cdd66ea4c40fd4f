package org.kudari.api;

/**
 * What an objective adds to the mean loss to keep weights small: l1 · Σ|θ| + l2/2 · Σθ², over the blocks of role WEIGHT
 * only. The gradient of the second part is l2 · θ. Immutable.
 *
 * @since 0.1.0
 */
public final class Penalty {
    private static final Penalty NONE = new Penalty(0, 0);

    private final double l1;
    private final double l2;

    private Penalty(double l1, double l2) {
        this.l1 = l1;
        this.l2 = l2;
    }

    /** No penalty. */
    public static Penalty none() {
        return NONE;
    }

    /**
     * A penalty of both kinds.
     *
     * @param l1 factor of Σ|θ| ; finite, 0 or more
     * @param l2 factor of ½Σθ² ; finite, 0 or more
     * @throws IllegalArgumentException if one is not
     */
    public static Penalty of(double l1, double l2) {
        requireFactor("l1", l1);
        requireFactor("l2", l2);
        return new Penalty(l1, l2);
    }

    private static void requireFactor(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + ", but expected a finite number, 0 or more");
        }
    }

    /** The factor of Σ|θ|. */
    public double l1() {
        return l1;
    }

    /** The factor of ½Σθ². */
    public double l2() {
        return l2;
    }

    /** Whether both factors are 0. */
    public boolean isNone() {
        return l1 == 0 && l2 == 0;
    }
}
