package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.compute.ElementaryFunctions;

/** f(x) = max(x, 0); its slope at 0 is taken as 0. */
final class Relu implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.max(values[i], 0.0);
        }
    }

    @Override
    public void apply(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.max(values[i], 0.0f);
        }
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        ElementaryFunctions.keepWherePositive(kept, gradient, from, to);
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        ElementaryFunctions.keepWherePositive(kept, gradient, from, to);
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
        return 1;
    }
}
