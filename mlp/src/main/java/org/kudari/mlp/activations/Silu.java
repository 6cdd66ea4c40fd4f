package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/**
 * f(x) = x·s with s = σ(x) = 1 / (1 + e⁻ˣ), and the slope s·(1 + x·(1 − s)). By the exponential alone, which vectors of every JDK
 * compute, this takes a fraction of what {@link ElementaryFunctions#sigmoid(float[], int, int)} takes, for one rounding more.
 */
final class Silu extends SelfGatedActivation {
    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        exponentialsOfNegated(values, from, count, scratch);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) / (1 + scratch[i]);
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        exponentialsOfNegated(values, from, count, scratch);
        for (int i = 0; i < count; i++) {
            values[from + i] = Branchless.floored(values[from + i]) / (1 + scratch[i]);
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        exponentialsOfNegated(kept, from, count, scratch);
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            double s = 1 / (1 + scratch[i]);
            gradient[from + i] *= s * Math.fma(x, 1 - s, 1);
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        exponentialsOfNegated(kept, from, count, scratch);
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            float s = 1 / (1 + scratch[i]);
            gradient[from + i] *= s * Math.fma(x, 1 - s, 1);
        }
    }
}
