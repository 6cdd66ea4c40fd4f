package org.kudari.testkit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Initializer;
import org.kudari.api.PointwiseActivation;
import org.kudari.compute.CounterRandom;

/** An initializer as it is tried: itself, and what it gives for biases and before activation functions. */
record InitializerTrial(Initializer initializer) {
    /** A matrix or the biases of a layer. */
    record Range(int count, int fanIn, int fanOut) {
        static Range weights(int fanIn, int fanOut) {
            return new Range(fanIn * fanOut, fanIn, fanOut);
        }

        static Range biases(int fanIn, int fanOut) {
            return new Range(fanOut, fanIn, fanOut);
        }

        @Override
        public String toString() {
            return count + " values of a layer with " + fanIn + " inputs and " + fanOut + " outputs";
        }
    }

    static final List<Range> RANGES = List.of(
            Range.weights(5, 3),
            Range.weights(3, 5),
            Range.weights(4, 4),
            Range.weights(1, 1),
            Range.weights(1, 7),
            Range.weights(7, 1),
            Range.biases(5, 3),
            Range.biases(1, 1),
            Range.biases(1, 7),
            Range.biases(7, 1));

    private record Trial(boolean isRectifier) implements PointwiseActivation {
        @Override
        public double value(double x) {
            return isRectifier ? Math.max(x, 0) : x;
        }

        @Override
        public double slope(double x) {
            return isRectifier && x <= 0 ? 0 : 1;
        }
    }

    /** By what to call them; null for one that is not there. */
    Map<String, Initializer> variants() {
        Map<String, Initializer> variants = new LinkedHashMap<>();
        variants.put("", initializer);
        variants.put(" before a rectifier", initializer.before(new Trial(true)));
        variants.put(" before another activation function", initializer.before(new Trial(false)));
        variants.put(" of biases", initializer.ofBiases());
        return variants;
    }

    /** What it draws, over something that is there. */
    static double[] drawn(Initializer variant, Range range, long seed, double before) {
        double[] parameters = new double[range.count];
        Arrays.fill(parameters, before);
        draw(variant, range, seed, parameters, 0);
        return parameters;
    }

    static void draw(Initializer variant, Range range, long seed, double[] parameters, int from) {
        variant.initialize(
                parameters,
                from,
                from + range.count,
                range.fanIn,
                range.fanOut,
                CounterRandom.of(seed, "initializer", 0));
    }
}
