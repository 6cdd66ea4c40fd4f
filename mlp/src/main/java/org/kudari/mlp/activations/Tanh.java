package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.compute.ElementaryFunctions;

/** y = tanh x, with the slope 1 − y². */
final class Tanh implements Activation {
    @Override
    public void apply(double[] values, int from, int to) {
        ElementaryFunctions.tanh(values, from, to);
    }

    @Override
    public void apply(float[] values, int from, int to) {
        ElementaryFunctions.tanh(values, from, to);
    }

    @Override
    public void multiplyBySlope(double[] kept, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= (1 - kept[i]) * (1 + kept[i]);
        }
    }

    @Override
    public void multiplyBySlope(float[] kept, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= (1 - kept[i]) * (1 + kept[i]);
        }
    }

    @Override
    public boolean slopeNeedsValues() {
        return false;
    }
}
