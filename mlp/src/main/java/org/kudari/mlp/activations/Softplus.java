package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/** y = log(1 + e^(β·x)) / β, with the slope σ(β·x) = 1 − e^(−β·y). */
final class Softplus extends ChunkedActivation {
    private final double beta;

    Softplus(double beta) {
        this.beta = beta;
    }

    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        double b = beta;
        // As max(x, 0) + log(1 + e^(−β·|x|)) / β nothing overflows.
        for (int i = 0; i < count; i++) {
            scratch[i] = Math.abs(values[from + i]) * -b;
        }
        ElementaryFunctions.softplus(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Math.max(values[from + i], 0) + scratch[i] / b;
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        float b = (float) beta;
        // As max(x, 0) + log(1 + e^(−β·|x|)) / β nothing overflows.
        for (int i = 0; i < count; i++) {
            scratch[i] = Math.abs(values[from + i]) * -b;
        }
        ElementaryFunctions.softplus(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Math.max(values[from + i], 0) + scratch[i] / b;
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        double b = beta;
        for (int i = 0; i < count; i++) {
            scratch[i] = kept[from + i] * -b;
        }
        ElementaryFunctions.expm1(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            gradient[from + i] *= -scratch[i];
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        float b = (float) beta;
        for (int i = 0; i < count; i++) {
            scratch[i] = kept[from + i] * -b;
        }
        ElementaryFunctions.expm1(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            gradient[from + i] *= -scratch[i];
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }
}
