package org.kudari.mlp.activations;

/**
 * f(x) = x·tanh(log(1 + eˣ)). With s = σ(x), 1 + eˣ is 1 / (1 − s), and tanh(log u) = (u² − 1) / (u² + 1) gives f(x) = x·p / (2 − p),
 * p = s·(2 − s), and the slope p / (2 − p) + x·4s·(1 − s)² / (2 − p)². One exponential is all they need, and no difference in them
 * loses digits that count.
 */
final class Mish extends SelfGatedActivation {
    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        exponentialsOfNegated(values, from, count, scratch);
        for (int i = 0; i < count; i++) {
            double s = 1 / (1 + scratch[i]);
            double p = s * (2 - s);
            values[from + i] = Branchless.floored(values[from + i]) * (p / (2 - p));
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        exponentialsOfNegated(values, from, count, scratch);
        for (int i = 0; i < count; i++) {
            float s = 1 / (1 + scratch[i]);
            float p = s * (2 - s);
            values[from + i] = Branchless.floored(values[from + i]) * (p / (2 - p));
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        exponentialsOfNegated(kept, from, count, scratch);
        for (int i = 0; i < count; i++) {
            double x = Branchless.bounded(kept[from + i]);
            double s = 1 / (1 + scratch[i]);
            double p = s * (2 - s);
            double q = 1 / (2 - p);
            double bend = 2 * (1 - s) * q;
            gradient[from + i] *= Math.fma(x * s, bend * bend, p * q);
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        exponentialsOfNegated(kept, from, count, scratch);
        for (int i = 0; i < count; i++) {
            float x = Branchless.bounded(kept[from + i]);
            float s = 1 / (1 + scratch[i]);
            float p = s * (2 - s);
            float q = 1 / (2 - p);
            float bend = 2 * (1 - s) * q;
            gradient[from + i] *= Math.fma(x * s, bend * bend, p * q);
        }
    }
}
