package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/**
 * f(x) = x·Φ(x), Φ(x) = ½·(1 + erf(x/√2)) the normal distribution, and the slope Φ(x) + x·φ(x), φ(x) = e^(−x²/2) / √(2π). Far below 0
 * the sum loses digits of a Φ(x) that is next to nothing: results are right to the last place of x there, not to their own.
 */
final class Gelu extends ChunkedActivation {
    private static final double SQRT_HALF = 0.7071067811865476;
    /** 1 / √(2π) */
    private static final double DENSITY_AT_0 = 0.3989422804014327;

    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = values[from + i] * SQRT_HALF;
        }
        ElementaryFunctions.erf(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) * Math.fma(0.5, scratch[i], 0.5);
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = values[from + i] * (float) SQRT_HALF;
        }
        ElementaryFunctions.erf(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) * Math.fma(0.5f, scratch[i], 0.5f);
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            scratch[i] = x * SQRT_HALF;
            scratch[count + i] = x * x * -0.5;
        }
        ElementaryFunctions.erf(scratch, 0, count);
        ElementaryFunctions.exp(scratch, count, 2 * count);
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            double distribution = Math.fma(0.5, scratch[i], 0.5);
            gradient[from + i] *= Math.fma(x * DENSITY_AT_0, scratch[count + i], distribution);
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            scratch[i] = x * (float) SQRT_HALF;
            scratch[count + i] = x * x * -0.5f;
        }
        ElementaryFunctions.erf(scratch, 0, count);
        ElementaryFunctions.exp(scratch, count, 2 * count);
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            float distribution = Math.fma(0.5f, scratch[i], 0.5f);
            gradient[from + i] *= Math.fma(x * (float) DENSITY_AT_0, scratch[count + i], distribution);
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
