package org.kudari.api;

/**
 * Where in a run some rows are trained on. It is all that a model's randomness in training may depend on, together with the
 * parameters and inputs: so a run gives the same bits on any number of threads, and when it is resumed.
 *
 * @since 0.2.0
 */
public interface BatchPosition {
    /** The run's seed. */
    long seed();

    /** Which step of the run this is, counted from 1; the same at every evaluation within a step. */
    long step();

    /**
     * Which of the batch's rows the first one at hand is, counted from 0: a large batch comes in parts, the first of which begins
     * at 0.
     */
    int firstRow();

    /** A fixed position. */
    static BatchPosition of(long seed, long step, int firstRow) {
        return new BatchPosition() {
            @Override
            public long seed() {
                return seed;
            }

            @Override
            public long step() {
                return step;
            }

            @Override
            public int firstRow() {
                return firstRow;
            }
        };
    }
}
