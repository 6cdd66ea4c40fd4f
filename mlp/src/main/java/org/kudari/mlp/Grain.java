package org.kudari.mlp;

/** How much work is worth handing to another thread: some tens of microseconds. */
final class Grain {
    private static final long MULTIPLICATIONS = 1 << 18;

    private Grain() {}

    /** How many indices of a loop that is, given how many multiplications each takes. */
    static int of(long multiplicationsPerIndex) {
        return (int) Math.max(1, MULTIPLICATIONS / Math.max(1, multiplicationsPerIndex));
    }
}
