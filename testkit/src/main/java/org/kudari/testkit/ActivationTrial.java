package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kudari.api.Activation;
import org.kudari.api.Options;
import org.kudari.compute.CounterRandom;

/** An activation function as it is tried: made from options, at values where such functions like to change their form. */
record ActivationTrial(Activation activation, ActivationSubject subject, Options options) {
    private static final double[] DISTANCES = {0.0009765625, 0.0078125, 0.109375, 0.5, 1, 1.40625, 3, 6, 10.5, 30};
    private static final int SEEDS = 100;
    private static final int VALUES_OF_A_SEED = 5;

    /** Ordinary values: at, and on both sides of, 0, declared kinks, and the options that are numbers; and random ones. */
    double[] values() {
        List<Double> values = new ArrayList<>(List.of(0.0));
        for (double distance : DISTANCES) {
            values.add(distance);
            values.add(-distance);
        }
        List<Double> bends = new ArrayList<>(subject.kinks(options));
        for (Object option : options.asMap().values()) {
            if (option instanceof Double number && Math.abs(number) < 1e3) {
                bends.add(number);
                bends.add(-number);
            }
        }
        for (double bend : bends) {
            values.addAll(List.of(bend, bend - 0.25, bend + 0.25));
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random = CounterRandom.of(seed, "activation values", 0);
            for (int i = 0; i < VALUES_OF_A_SEED; i++) {
                values.add(random.nextDouble(-8, 8));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** f(x) of each. */
    double[] results(double... values) {
        double[] results = values.clone();
        activation.apply(results, 0, results.length);
        return results;
    }

    /** f(x) of each, computed in single precision. */
    float[] results(float... values) {
        float[] results = values.clone();
        activation.apply(results, 0, results.length);
        return results;
    }

    /** f′(x) of each. */
    double[] slopes(double... values) {
        return slopes(activation.slopeNeedsValues(), values);
    }

    /** What is taken for f′(x) of each, given the values, or the results. */
    double[] slopes(boolean givenValues, double... values) {
        double[] slopes = new double[values.length];
        Arrays.fill(slopes, 1);
        activation.multiplyBySlope(givenValues ? values.clone() : results(values), slopes, 0, slopes.length);
        return slopes;
    }

    /** f′(x) of each, computed in single precision. */
    float[] slopes(float... values) {
        float[] slopes = new float[values.length];
        Arrays.fill(slopes, 1);
        float[] kept = activation.slopeNeedsValues() ? values.clone() : results(values);
        activation.multiplyBySlope(kept, slopes, 0, slopes.length);
        return slopes;
    }

    static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    static double[] doubles(float... values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
