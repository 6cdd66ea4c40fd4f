package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code sigmoid}: logistic function, from 0 to 1. */
public final class SigmoidProvider implements ActivationProvider {
    @Override
    public String name() {
        return "sigmoid";
    }

    @Override
    public String description() {
        return "logistic function, from 0 to 1";
    }

    @Override
    public String formula() {
        return "f(x) = 1 / (1 + e^−x)";
    }

    @Override
    public String source() {
        return "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equation 4.59";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same; scikit-learn calls it logistic";
    }

    @Override
    public Activation create(Options options) {
        return new Sigmoid();
    }
}
