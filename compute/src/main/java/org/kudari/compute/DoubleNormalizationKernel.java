package org.kudari.compute;

/**
 * The loops of {@link DoubleNormalization} in which no number depends on another, in plain Java. Offsets are where each array is
 * read or written first. Reads like its sibling {@link FloatNormalizationKernel}, number by number.
 */
class DoubleNormalizationKernel {
    /** z = ((z − center) − centerRest) · factor, and y = scale · z + shift. */
    void normalizeColumns(
            double[] z,
            int in,
            NormalizationLoops.ColumnNumbers<double[]> columns,
            int at,
            double[] y,
            int out,
            int count) {
        double[] center = columns.center();
        double[] centerRest = columns.centerRest();
        double[] factor = columns.factor();
        double[] scale = columns.scale();
        double[] shift = columns.shift();
        for (int i = 0; i < count; i++) {
            double x = ((z[in + i] - center[at + i]) - centerRest[at + i]) * factor[at + i];
            z[in + i] = x;
            y[out + i] = Math.fma(scale[at + i], x, shift[at + i]);
        }
    }

    /** The same with one center and factor for all. */
    void normalizeRow(
            double[] z,
            int in,
            double center,
            double centerRest,
            double factor,
            double[] scale,
            double[] shift,
            int at,
            double[] y,
            int out,
            int count) {
        for (int i = 0; i < count; i++) {
            double x = ((z[in + i] - center) - centerRest) * factor;
            z[in + i] = x;
            y[out + i] = Math.fma(scale[at + i], x, shift[at + i]);
        }
    }

    /** g = (g − mean − slope · x) · factor. */
    void backpropagateColumns(
            double[] g,
            int in,
            double[] x,
            int inX,
            double[] factor,
            double[] mean,
            double[] slope,
            int at,
            int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] = Math.fma(-slope[at + i], x[inX + i], g[in + i] - mean[at + i]) * factor[at + i];
        }
    }

    /** The same with one number for all. */
    void backpropagateRow(
            double[] g, int in, double[] x, int inX, double factor, double mean, double slope, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] = Math.fma(-slope, x[inX + i], g[in + i] - mean) * factor;
        }
    }

    /** g = g · factor. */
    void multiply(double[] g, int in, double[] factor, int at, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] *= factor[at + i];
        }
    }
}
