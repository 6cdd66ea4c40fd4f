package org.kudari.linear;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Optimizer;
import org.kudari.api.Options;

/** Components as a configuration would make them, and numbers to try them on. */
final class Components {
    private Components() {}

    static LinearInParameters linear(int inputs, int outputs, int degree, boolean intercept) {
        LinearProvider provider = new LinearProvider();
        Options options = Options.of(provider.options(), Map.of("degree", (long) degree, "intercept", intercept));
        return (LinearInParameters) provider.create(options, inputs, outputs);
    }

    static Optimizer leastSquares(String rankDeficient) {
        return leastSquares(Map.of("rank-deficient", rankDeficient));
    }

    static Optimizer leastSquares(Map<String, ?> options) {
        LeastSquaresProvider provider = new LeastSquaresProvider();
        return provider.create(Options.of(provider.options(), options));
    }

    static Optimizer irls(Map<String, ?> options) {
        IrlsProvider provider = new IrlsProvider();
        return provider.create(Options.of(provider.options(), options));
    }

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    static double[] gaussians(RandomGenerator random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static double[][] gaussians(RandomGenerator random, int rows, int columns) {
        double[][] values = new double[rows][];
        for (int row = 0; row < rows; row++) {
            values[row] = gaussians(random, columns);
        }
        return values;
    }

    /** One column. */
    static double[][] column(double... values) {
        double[][] column = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            column[row] = new double[] {values[row]};
        }
        return column;
    }
}
