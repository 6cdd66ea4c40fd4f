package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/** Draws biases as it draws the weights beside them. */
record WithBiases(Initializer weights) implements Initializer {
    @Override
    public Initializer ofBiases() {
        return weights;
    }

    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        weights.initialize(parameters, from, to, fanIn, fanOut, random);
    }
}
