package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.compute.PanelProducts;

/**
 * The type of numbers that a network computes in, so that its structure is written once for {@code double} and
 * {@code float}. Each call is a whole loop. Safe for many threads.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface Arithmetic<A> {
    PanelProducts<A> products();

    /** {@link Activation#apply(double[], int, int)}. */
    void activate(Activation activation, A values, int from, int to);

    /** {@link Activation#multiplyBySlope(double[], double[], int, int)}. */
    void multiplyBySlope(Activation activation, A kept, A gradient, int from, int to);
}
