package org.kudari.mlp.activations;

import org.kudari.api.Activation;

/** f(x) = x. */
final class Identity implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {}

    @Override
    public void apply(float[] values, int from, int to) {}

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {}

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {}

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }

    @Override
    public int work() {
        return 0;
    }
}
