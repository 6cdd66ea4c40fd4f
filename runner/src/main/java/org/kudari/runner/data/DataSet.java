package org.kudari.runner.data;

import org.kudari.api.Matrix;

/**
 * Rows as a model computes with them.
 *
 * @param inputs rows × inputs
 * @param targets rows × outputs
 * @param weights at least one for each row; shared
 */
public record DataSet(Matrix inputs, Matrix targets, double[] weights) {
    /** How many rows there are. */
    public int rows() {
        return inputs.rows();
    }
}
