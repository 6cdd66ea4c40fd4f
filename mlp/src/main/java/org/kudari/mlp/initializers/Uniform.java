package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/** Uniform in [minimum, maximum). */
record Uniform(double minimum, double maximum) implements Initializer {
    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        for (int i = from; i < to; i++) {
            parameters[i] = random.nextDouble(minimum, maximum);
        }
    }
}
