package org.kudari.mlp.initializers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.kudari.api.Initializer;

/**
 * A matrix whose rows, or columns where these are fewer, are orthogonal to each other and of the length gain: normal ones, made
 * orthogonal one after the other, so that every direction is as likely as any other. From each vector its parts along those before it
 * are taken away twice: once leaves of them what rounding left (L. Giraud, J. Langou, M. Rozložník, "The loss of orthogonality in the
 * Gram–Schmidt orthogonalization process", Computers and Mathematics with Applications 50, 2005, section 3: "twice is enough").
 */
record Orthogonal(double gain) implements Initializer {
    /** Less than this share of a vector is left of it only if it depends on those before, to rounding. */
    private static final double DEPENDENT = 1e-6;

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
        for (int k = 0; k < count; k++) {
            double[] vector = vectors[k];
            double drawn;
            double left;
            do {
                Arrays.setAll(vector, i -> random.nextGaussian());
                drawn = length(vector);
                project(vector, vectors, k);
                project(vector, vectors, k);
                left = length(vector);
            } while (left <= DEPENDENT * drawn);
            for (int i = 0; i < length; i++) {
                vector[i] /= left;
            }
        }
        return vectors;
    }

    private static void project(double[] vector, double[][] onto, int count) {
        for (int k = 0; k < count; k++) {
            double[] unit = onto[k];
            double part = -dot(vector, unit);
            for (int i = 0; i < vector.length; i++) {
                vector[i] = Math.fma(part, unit[i], vector[i]);
            }
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    /** Four sums at a time: one alone would wait for each of its additions. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
        }
        for (; i < a.length; i++) {
            s0 = Math.fma(a[i], b[i], s0);
        }
        return s0 + s1 + (s2 + s3);
    }
}
