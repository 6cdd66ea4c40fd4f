package org.kudari.mlp.initializers;

import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/** Normal, but drawn again where it is two standard deviations or more from the mean. */
record TruncatedNormal(double mean, double standardDeviation) implements Initializer {
    private static final double CUT = 2;

    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        for (int i = from; i < to; i++) {
            parameters[i] = Math.fma(standardDeviation, truncated(random), mean);
        }
    }

    private static double truncated(RandomGenerator random) {
        while (true) {
            double drawn = random.nextGaussian();
            if (Math.abs(drawn) < CUT) {
                return drawn;
            }
        }
    }
}
