package org.kudari.runner.data;

import java.util.Arrays;
import org.kudari.api.Matrix;

/**
 * Rows as a model computes with them.
 *
 * @param inputs rows × inputs
 * @param targets rows × outputs
 * @param weights at least one for each row; shared, to be read only
 */
public record Batch(Matrix inputs, Matrix targets, double[] weights) implements Rows {
    /** Memory for a batch. */
    static Batch zeros(int rows, int inputs, int targets) {
        return new Batch(Matrix.zeros(rows, inputs), Matrix.zeros(rows, targets), new double[rows]);
    }

    @Override
    public int rows() {
        return inputs.rows();
    }

    @Override
    public double totalWeight() {
        return sum(weights, rows());
    }

    static double sum(double[] weights, int count) {
        double sum = 0;
        for (int row = 0; row < count; row++) {
            sum += weights[row];
        }
        return sum;
    }

    @Override
    public Batch chunk(int from, int to) {
        if (from == 0) {
            return to == rows() ? this : new Batch(inputs.rows(0, to), targets.rows(0, to), weights);
        }
        return new Batch(inputs.rows(from, to), targets.rows(from, to), Arrays.copyOfRange(weights, from, to));
    }

    /** {@inheritDoc} Chunks are windows, so there is no memory to be had. */
    @Override
    public Rows forAnotherThread() {
        return this;
    }
}
