package org.kudari.compute;

/**
 * What there is to do with arrays of numbers besides multiplying them, in plain loops. Safe for many threads.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface Numbers<A> {
    /** A new array of zeros. */
    A zeros(int length);

    /** Overwrites a range with 0. */
    void clear(A values, int from, int to);

    /** Copies numbers, each rounded to the type. */
    void round(double[] from, int fromOffset, A to, int toOffset, int length);

    /** Copies numbers; exact. */
    void widen(A from, int fromOffset, double[] to, int toOffset, int length);

    /** Adds numbers to others; each is converted exactly before the addition. */
    void addWidened(A from, int fromOffset, double[] to, int toOffset, int length);

    /** B = Aᵀ for a block small enough for the cache. */
    void transposeBlock(int rows, int columns, A a, int aOffset, int aStride, A b, int bOffset, int bStride);
}
