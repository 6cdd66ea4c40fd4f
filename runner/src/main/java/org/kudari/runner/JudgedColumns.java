package org.kudari.runner;

import org.kudari.api.Matrix;
import org.kudari.api.MetricContext;

/**
 * Columns of predictions and targets that metrics judge together.
 *
 * @param suffix what follows the name of a metric in the name of its numbers
 * @param first the first of the columns
 * @param context what they are of
 */
record JudgedColumns(String suffix, int first, MetricContext context) {
    /** The columns of a matrix that may have more. */
    Matrix of(Matrix matrix) {
        return Matrix.window(
                matrix.values(), matrix.offset() + first, matrix.rowStride(), matrix.rows(), context.outputs());
    }
}
