package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/** Uniform with mean 0 and the variance numerator/fan: between −limit and limit, limit² = 3 · numerator/fan. */
record ScaledUniform(double numerator, Fan fan) implements Initializer {
    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        double limit = Math.sqrt(3 * numerator / fan.of(fanIn, fanOut));
        new Uniform(-limit, limit).initialize(parameters, from, to, fanIn, fanOut, random);
    }
}
