package org.kudari.mlp.initializers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/** One value. */
record Constant(double value) implements Initializer {
    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        Arrays.fill(parameters, from, to, value);
    }
}
