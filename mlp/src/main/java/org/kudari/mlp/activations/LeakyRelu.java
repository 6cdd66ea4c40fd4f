package org.kudari.mlp.activations;

import org.kudari.api.Activation;

/** f(x) = x for x &gt; 0, and slope · x elsewhere, at 0 too. */
final class LeakyRelu implements Activation {
    private final double slope;

    /** @param slope of the part below 0: above 0, so that a result has the sign of its value */
    LeakyRelu(double slope) {
        this.slope = slope;
    }

    @Override
    public void apply(double[] values, int from, int to) {
        double s = slope;
        for (int i = from; i < to; i++) {
            values[i] = Math.fma(s, Math.min(values[i], 0), Math.max(values[i], 0));
        }
    }

    @Override
    public void apply(float[] values, int from, int to) {
        float s = (float) slope;
        for (int i = from; i < to; i++) {
            values[i] = Math.fma(s, Math.min(values[i], 0), Math.max(values[i], 0));
        }
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        double s = slope;
        for (int i = from; i < to; i++) {
            double positive = Branchless.isPositive(kept[i]);
            gradient[i] *= Math.fma(1 - positive, s, positive);
        }
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        float s = (float) slope;
        for (int i = from; i < to; i++) {
            float positive = Branchless.isPositive(kept[i]);
            gradient[i] *= Math.fma(1 - positive, s, positive);
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
