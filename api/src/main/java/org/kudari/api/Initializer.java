package org.kudari.api;

import java.util.random.RandomGenerator;

/** Draws the starting values of a layer's weights or biases. Immutable and safe for many threads. */
public interface Initializer {
    /**
     * Overwrites a range of parameters. The same stream of random numbers gives the same values.
     *
     * @param parameters overwritten in the range
     * @param from the first position, inclusive
     * @param to the last position, exclusive: {@code fanIn · fanOut} values of a weight matrix, row by row with a row for
     *     each input, or {@code fanOut} biases
     * @param fanIn how many inputs the layer has
     * @param fanOut how many outputs the layer has
     * @param random where randomness comes from; use no other source
     */
    void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random);
}
