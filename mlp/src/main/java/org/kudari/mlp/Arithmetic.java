package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.compute.Dropout;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.PanelProducts;

/**
 * The type of numbers that a network computes in, so that its structure is written once for {@code double} and
 * {@code float}. Each call is a whole loop. Safe for many threads.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface Arithmetic<A> {
    PanelProducts<A> products();

    NormalizationLoops<A> normalization();

    /** {@link Activation#apply(double[], int, int)}. */
    void activate(Activation activation, A values, int from, int to);

    /** {@link Activation#multiplyBySlope(double[], double[], int, int)}. */
    void multiplyBySlope(Activation activation, A kept, A gradient, int from, int to);

    /** {@link Dropout#apply(long, long, double[], int, double[], int, int)}. */
    void drop(Dropout dropout, long key, long place, A from, int fromOffset, A to, int toOffset, int count);

    /** Adds so many numbers to others: sum = values + more. */
    void add(A values, int offset, A more, int moreOffset, A sum, int sumOffset, int count);
}
