package org.kudari.mlp.activations;

import org.kudari.compute.ElementaryFunctions;

/** y = scale · (x for x &gt; 0, and α · (e^(rate·x) − 1) elsewhere), with the slopes scale, and rate · (y + scale·α). At 0 the latter. */
final class ExponentialUnit extends ChunkedActivation {
    private final double scale;
    private final double alpha;
    private final double rate;
    private final boolean rectifier;

    private ExponentialUnit(double scale, double alpha, double rate, boolean rectifier) {
        this.scale = scale;
        this.alpha = alpha;
        this.rate = rate;
        this.rectifier = rectifier;
    }

    static ExponentialUnit elu(double alpha) {
        return new ExponentialUnit(1, alpha, 1, true);
    }

    static ExponentialUnit celu(double alpha) {
        return new ExponentialUnit(1, alpha, 1 / alpha, true);
    }

    /** Keeps mean 0 and variance 1 by itself, given weights of variance 1/inputs: nothing is to be made up for. */
    static ExponentialUnit selu() {
        return new ExponentialUnit(1.0507009873554804934, 1.6732632423543772848, 1, false);
    }

    @Override
    void apply(double[] values, int from, int count, double[] scratch) {
        double r = rate;
        double positive = scale;
        double negative = scale * alpha;
        for (int i = 0; i < count; i++) {
            scratch[i] = Math.min(values[from + i], 0) * r;
        }
        ElementaryFunctions.expm1(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Math.fma(negative, scratch[i], positive * Math.max(values[from + i], 0));
        }
    }

    @Override
    void apply(float[] values, int from, int count, float[] scratch) {
        float r = (float) rate;
        float positive = (float) scale;
        float negative = (float) (scale * alpha);
        for (int i = 0; i < count; i++) {
            scratch[i] = Math.min(values[from + i], 0) * r;
        }
        ElementaryFunctions.expm1(scratch, 0, count);
        for (int i = 0; i < count; i++) {
            values[from + i] = Math.fma(negative, scratch[i], positive * Math.max(values[from + i], 0));
        }
    }

    @Override
    void multiplyBySlope(double[] kept, double[] gradient, int from, int count, double[] scratch) {
        double r = rate;
        double positive = scale;
        double negative = scale * alpha;
        for (int i = 0; i < count; i++) {
            double y = kept[from + i];
            double right = Branchless.isPositive(y);
            gradient[from + i] *= Math.fma(positive, right, r * Math.fma(negative, 1 - right, Math.min(y, 0)));
        }
    }

    @Override
    void multiplyBySlope(float[] kept, float[] gradient, int from, int count, float[] scratch) {
        float r = (float) rate;
        float positive = (float) scale;
        float negative = (float) (scale * alpha);
        for (int i = 0; i < count; i++) {
            float y = kept[from + i];
            float right = Branchless.isPositive(y);
            gradient[from + i] *= Math.fma(positive, right, r * Math.fma(negative, 1 - right, Math.min(y, 0)));
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }

    @Override
    public boolean isRectifier() {
        return rectifier;
    }
}
