package org.kudari.api;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws the starting values of a layer's weights or biases. Immutable and safe for many threads.
 *
 * @since 0.2.0
 */
public interface Initializer {
    /**
     * Overwrites a range of parameters with finite numbers, and nothing outside of it. The same stream of random numbers gives
     * the same values, whatever the range held.
     *
     * @param parameters overwritten in the range
     * @param from the first position, inclusive
     * @param to the last position, exclusive: {@code fanIn · fanOut} values of a weight matrix, row by row with a row for
     *     each input, or {@code fanOut} biases
     * @param fanIn how many inputs the layer has; 1 or more
     * @param fanOut how many outputs the layer has; 1 or more
     * @param random where randomness comes from; use no other source
     */
    void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random);

    /** The initializer for weights that lead to an activation function: this one, unless it depends on the function. */
    default Initializer before(Activation activation) {
        return this;
    }

    /** What the biases beside these weights start with unless another initializer is asked for: 0, unless overridden. */
    default Initializer ofBiases() {
        return (parameters, from, to, fanIn, fanOut, random) -> Arrays.fill(parameters, from, to, 0);
    }
}
