package org.kudari.mlp.activations;

import org.kudari.api.Activation;

/** y = x / (1 + |x|), with the slope 1 / (1 + |x|)² = (1 − |y|)². */
final class Softsign implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            // So that an infinity is not divided by itself.
            double x = Math.min(Math.max(values[i], -Double.MAX_VALUE), Double.MAX_VALUE);
            values[i] = x / (1 + Math.abs(x));
        }
    }

    @Override
    public void apply(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            // So that an infinity is not divided by itself.
            float x = Math.min(Math.max(values[i], -Float.MAX_VALUE), Float.MAX_VALUE);
            values[i] = x / (1 + Math.abs(x));
        }
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            double rest = 1 - Math.abs(kept[i]);
            gradient[i] *= rest * rest;
        }
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            float rest = 1 - Math.abs(kept[i]);
            gradient[i] *= rest * rest;
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }

    @Override
    public int work() {
        return 8;
    }
}
