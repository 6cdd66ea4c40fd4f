package org.kudari.benchmarks.network;

import java.util.Arrays;

/**
 * Rows to learn from, row by row in flat arrays.
 *
 * @param rows how many rows
 * @param inputs how many inputs a row has
 * @param x rows × inputs
 * @param targets how many targets a row has
 * @param y rows × targets; a class is its index, counted from 0
 */
public record Samples(int rows, int inputs, float[] x, int targets, float[] y) {
    /** Computes the targets of a row from its inputs. */
    interface Rule {
        void apply(int row, double[] inputs, double[] targets);
    }

    /** Inputs drawn from stream {@code seed} of {@link UniformStream}, targets computed in {@code double}. */
    static Samples synthetic(int rows, int inputs, int targets, long seed, Rule rule) {
        float[] x = new float[rows * inputs];
        float[] y = new float[rows * targets];
        double[] rowInputs = new double[inputs];
        double[] rowTargets = new double[targets];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < inputs; j++) {
                rowInputs[j] = UniformStream.value(seed, (long) row * inputs + j);
                x[row * inputs + j] = (float) rowInputs[j];
            }
            rule.apply(row, rowInputs, rowTargets);
            for (int k = 0; k < targets; k++) {
                y[row * targets + k] = (float) rowTargets[k];
            }
        }
        return new Samples(rows, inputs, x, targets, y);
    }

    /** The rows from {@code from} (inclusive) to {@code to} (exclusive). */
    public Samples slice(int from, int to) {
        return new Samples(
                to - from,
                inputs,
                Arrays.copyOfRange(x, from * inputs, to * inputs),
                targets,
                Arrays.copyOfRange(y, from * targets, to * targets));
    }

    /** The inputs of a row. */
    public float[] inputRow(int row) {
        return Arrays.copyOfRange(x, row * inputs, (row + 1) * inputs);
    }

    /** The inputs of all rows, for libraries that compute in {@code double}. */
    public double[][] inputRows() {
        double[][] result = new double[rows][inputs];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < inputs; j++) {
                result[row][j] = x[row * inputs + j];
            }
        }
        return result;
    }
}
