package org.kudari.mlp.activations;

import org.kudari.api.Activation;

/** f(x) = min(max(x + 3, 0), 6) / 6; its slope at −3 and at 3 is taken as 0. */
final class HardSigmoid implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.min(Math.max(values[i] + 3, 0.0), 6.0) / 6;
        }
    }

    @Override
    public void apply(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.min(Math.max(values[i] + 3, 0.0f), 6.0f) / 6;
        }
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Branchless.isPositive(kept[i]) * Branchless.isPositive(1 - kept[i]) / 6;
        }
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Branchless.isPositive(kept[i]) * Branchless.isPositive(1 - kept[i]) / 6;
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }

    @Override
    public int work() {
        return 2;
    }
}
