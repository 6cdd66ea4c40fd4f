package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/** Normal with mean 0 and the variance numerator/fan. */
record ScaledNormal(double numerator, Fan fan) implements Initializer {
    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        double standardDeviation = Math.sqrt(numerator / fan.of(fanIn, fanOut));
        new Normal(0, standardDeviation).initialize(parameters, from, to, fanIn, fanOut, random);
    }
}
