package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/** f(x) = x·s with s = σ(x), and the slope s·(1 + x·(1 − s)). */
final class Silu extends ChunkedActivation {
    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        System.arraycopy(values, from, scratch, 0, count);
        ElementaryFunctions.sigmoid(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) * scratch[i];
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        System.arraycopy(values, from, scratch, 0, count);
        ElementaryFunctions.sigmoid(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) * scratch[i];
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        System.arraycopy(kept, from, scratch, 0, count);
        ElementaryFunctions.sigmoid(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            double s = scratch[i];
            gradient[from + i] *= s * Math.fma(x, 1 - s, 1);
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        System.arraycopy(kept, from, scratch, 0, count);
        ElementaryFunctions.sigmoid(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            float s = scratch[i];
            gradient[from + i] *= s * Math.fma(x, 1 - s, 1);
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return true;
    }

    @Override
    public boolean isRectifier() {
        return true;
    }
}
