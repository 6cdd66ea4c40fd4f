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

    /** Copies so many numbers of each of some rows, each rounded to the type. */
    void round(int rows, int length, double[] from, int fromOffset, int fromStride, A to, int toOffset, int toStride);

    /** Copies so many numbers of each of some rows; exact. */
    void widen(int rows, int length, A from, int fromOffset, int fromStride, double[] to, int toOffset, int toStride);

    /** Adds so many numbers of each of some rows to others; each is converted exactly before the addition. */
    void addWidened(
            int rows, int length, A from, int fromOffset, int fromStride, double[] to, int toOffset, int toStride);

    /** B = Aᵀ for a block small enough for the cache. */
    void transposeBlock(int rows, int columns, A a, int aOffset, int aStride, A b, int bOffset, int bStride);
}
