package org.kudari.api;

/**
 * Runs a loop's body over ranges of its index, possibly on several threads.
 *
 * <p>The runner owns the threads and hands this down. How a loop is divided depends on the number of threads, so a
 * body must compute for each index the same value whatever range the index arrives in: divide what is <em>written</em>,
 * never a sum.
 *
 * @since 0.1.0
 */
public interface Parallel {
    /** The body of a loop over the indices from {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    interface Body {
        /** Does the work for one range; called from several threads with ranges that do not overlap. */
        void run(int from, int to);
    }

    /** How many threads may run at the same time, the caller's included; 1 or more. */
    int threads();

    /**
     * Runs the body over all of 0 (inclusive) to {@code count} (exclusive), each index once, and returns when all is
     * done. What the body wrote is then visible to the caller. May be called from one thread at a time, and not from
     * within a body.
     *
     * @param count how many indices; 0 or more
     * @param grain how many indices are worth handing to another thread, 1 or more; with {@code count} up to
     *     {@code grain} the caller does all
     * @param body what to do
     * @throws RuntimeException what the body threw, if it did, after all threads have left the body
     */
    void forRange(int count, int grain, Body body);

    /** The caller's thread alone: runs the body once, over the whole range. */
    static Parallel sequential() {
        return SequentialParallel.INSTANCE;
    }
}
