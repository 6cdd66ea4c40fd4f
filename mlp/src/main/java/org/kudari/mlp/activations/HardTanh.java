package org.kudari.mlp.activations;

import org.kudari.api.Activation;

/** f(x) = min(max(x, −1), 1); its slope at −1 and at 1 is taken as 0. */
final class HardTanh implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.min(Math.max(values[i], -1.0), 1.0);
        }
    }

    @Override
    public void apply(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.min(Math.max(values[i], -1.0f), 1.0f);
        }
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Branchless.isPositive(1 - Math.abs(kept[i]));
        }
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Branchless.isPositive(1 - Math.abs(kept[i]));
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
