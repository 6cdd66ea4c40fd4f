package org.kudari.compute;

/**
 * The loops of {@link FloatNormalization} in which no number depends on another, in plain Java. Offsets are where each array is
 * read or written first. Reads like its sibling {@link DoubleNormalizationKernel}, number by number.
 */
class FloatNormalizationKernel {
    /** z = ((z − center) − centerRest) · factor, and y = scale · z + shift. */
    void normalizeColumns(
            float[] z,
            int in,
            NormalizationLoops.ColumnNumbers<float[]> columns,
            int at,
            float[] y,
            int out,
            int count) {
        float[] center = columns.center();
        float[] centerRest = columns.centerRest();
        float[] factor = columns.factor();
        float[] scale = columns.scale();
        float[] shift = columns.shift();
        for (int i = 0; i < count; i++) {
            float x = ((z[in + i] - center[at + i]) - centerRest[at + i]) * factor[at + i];
            z[in + i] = x;
            y[out + i] = Math.fma(scale[at + i], x, shift[at + i]);
        }
    }

    /** The same with one center and factor for all. */
    void normalizeRow(
            float[] z,
            int in,
            float center,
            float centerRest,
            float factor,
            float[] scale,
            float[] shift,
            int at,
            float[] y,
            int out,
            int count) {
        for (int i = 0; i < count; i++) {
            float x = ((z[in + i] - center) - centerRest) * factor;
            z[in + i] = x;
            y[out + i] = Math.fma(scale[at + i], x, shift[at + i]);
        }
    }

    /** g = (g − mean − slope · x) · factor. */
    void backpropagateColumns(
            float[] g, int in, float[] x, int inX, float[] factor, float[] mean, float[] slope, int at, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] = Math.fma(-slope[at + i], x[inX + i], g[in + i] - mean[at + i]) * factor[at + i];
        }
    }

    /** The same with one number for all. */
    void backpropagateRow(float[] g, int in, float[] x, int inX, float factor, float mean, float slope, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] = Math.fma(-slope, x[inX + i], g[in + i] - mean) * factor;
        }
    }

    /** g = g · factor. */
    void multiply(float[] g, int in, float[] factor, int at, int count) {
        for (int i = 0; i < count; i++) {
            g[in + i] *= factor[at + i];
        }
    }
}
