package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/**
 * f(x) = x·½·(1 + tanh(√(2/π)·(x + 0.044715·x³))), which is x·s with s = σ(u), u = 2·√(2/π)·(x + 0.044715·x³), and the slope
 * s·(1 + x·(1 − s)·u′). So written, small results have all their digits.
 */
final class GeluByTanh extends ChunkedActivation {
    /** 2·√(2/π) */
    private static final double LINEAR = 1.5957691216057307;

    private static final double CUBIC = LINEAR * 0.044715;

    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        for (int i = 0; i < count; i++) {
            double x = values[from + i];
            scratch[i] = -x * Math.fma(CUBIC, x * x, LINEAR);
        }
        ElementaryFunctions.exp(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) / (1 + scratch[i]);
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        for (int i = 0; i < count; i++) {
            float x = values[from + i];
            scratch[i] = -x * Math.fma((float) CUBIC, x * x, (float) LINEAR);
        }
        ElementaryFunctions.exp(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) / (1 + scratch[i]);
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            scratch[i] = -x * Math.fma(CUBIC, x * x, LINEAR);
        }
        ElementaryFunctions.exp(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            double s = 1 / (1 + scratch[i]);
            double inner = Math.fma(3 * CUBIC, x * x, LINEAR);
            gradient[from + i] *= s * Math.fma(x * (1 - s), inner, 1);
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            scratch[i] = -x * Math.fma((float) CUBIC, x * x, (float) LINEAR);
        }
        ElementaryFunctions.exp(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            float s = 1 / (1 + scratch[i]);
            float inner = Math.fma(3 * (float) CUBIC, x * x, (float) LINEAR);
            gradient[from + i] *= s * Math.fma(x * (1 - s), inner, 1);
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
