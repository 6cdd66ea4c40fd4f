package org.kudari.mlp;

import org.kudari.compute.MatrixProducts;

/**
 * What a network does with arrays of numbers, so that its structure is written once for {@code double} and
 * {@code float}. Each call is a whole loop. Safe for many threads.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface Arithmetic<A> {
    /** A new array. */
    A zeros(int length);

    MatrixProducts<A> products();

    /** Overwrites a range with 0. */
    void clear(A values, int from, int to);

    /** Overwrites a range with 1. */
    void fillWithOnes(A values, int from, int to);

    /** Copies a range of one array to the same place in the other, rounding if need be. */
    void round(double[] from, A to, int start, int end);

    /** Copies so many values, rounding if need be. */
    void load(double[] from, int fromOffset, A to, int toOffset, int length);

    /** Copies so many values; exact. */
    void store(A from, int fromOffset, double[] to, int toOffset, int length);

    /** Adds so many values to others; each is converted exactly before the addition. */
    void addTo(A values, int offset, double[] sums, int sumsOffset, int length);

    /** {@link Activation#apply}. */
    void activate(Activation activation, A values, int from, int to);

    /** {@link Activation#multiplyBySlope}. */
    void multiplyBySlope(Activation activation, A results, A gradient, int from, int to);
}
