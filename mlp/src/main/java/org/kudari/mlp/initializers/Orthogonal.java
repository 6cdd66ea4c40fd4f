package org.kudari.mlp.initializers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;
import org.kudari.compute.ParallelVectors;

/**
 * A matrix whose rows, or columns where these are fewer, are orthogonal to each other and of the length gain: normal ones, made
 * orthogonal one after the other, so that every direction is as likely as any other. From each vector its parts along those before it
 * are taken away twice: once leaves of them what rounding left (B. N. Parlett, "The Symmetric Eigenvalue Problem", 1980, section 6.9:
 * "twice is enough").
 */
record Orthogonal(double gain) implements Initializer {
    /** So many vectors are made orthogonal to those before them at once, while they are in the cache. */
    private static final int BLOCK = 16;

    @Override
    public void initialize(double[] parameters, int from, int to, int fanIn, int fanOut, RandomGenerator random) {
        int rows = (to - from) / fanOut;
        boolean byRows = rows <= fanOut;
        double[][] vectors = orthonormal(Math.min(rows, fanOut), Math.max(rows, fanOut), random);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < fanOut; column++) {
                double element = byRows ? vectors[row][column] : vectors[column][row];
                parameters[from + row * fanOut + column] = gain * element;
            }
        }
    }

    private static double[][] orthonormal(int count, int length, RandomGenerator random) {
        double[][] vectors = new double[count][length];
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(from + BLOCK, count);
            for (int k = from; k < to; k++) {
                Arrays.setAll(vectors[k], i -> random.nextGaussian());
            }
            orthogonalize(vectors, from, to);
            orthogonalize(vectors, from, to);
        }
        return vectors;
    }

    private static void orthogonalize(double[][] vectors, int from, int to) {
        for (int before = 0; before < from; before++) {
            for (int k = from; k < to; k++) {
                takeAway(vectors[before], vectors[k]);
            }
        }
        for (int k = from; k < to; k++) {
            for (int before = from; before < k; before++) {
                takeAway(vectors[before], vectors[k]);
            }
            normalize(vectors[k]);
        }
    }

    /** Takes the part along a unit vector away. */
    private static void takeAway(double[] unit, double[] vector) {
        double part = -ParallelVectors.sumOfProducts(vector, unit, 0, vector.length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Math.fma(part, unit[i], vector[i]);
        }
    }

    private static void normalize(double[] vector) {
        double length = Math.sqrt(ParallelVectors.sumOfProducts(vector, vector, 0, vector.length));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }
}
