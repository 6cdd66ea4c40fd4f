package org.kudari.mlp.activations;

import org.kudari.api.Activation;

/** f(x) = min(max(x, 0), 6); its slope at 0 and at 6 is taken as 0. */
final class Relu6 implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.min(Math.max(values[i], 0.0), 6.0);
        }
    }

    @Override
    public void apply(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.min(Math.max(values[i], 0.0f), 6.0f);
        }
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Branchless.isPositive(kept[i]) * Branchless.isPositive(6 - kept[i]);
        }
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Branchless.isPositive(kept[i]) * Branchless.isPositive(6 - kept[i]);
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }

    @Override
    public boolean isRectifier() {
        return true;
    }

    @Override
    public int work() {
        return 2;
    }
}
