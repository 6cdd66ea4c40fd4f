package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code relu}: rectified linear unit: 0 below 0. */
public final class ReluProvider implements ActivationProvider {
    @Override
    public String name() {
        return "relu";
    }

    @Override
    public String description() {
        return "rectified linear unit: 0 below 0";
    }

    @Override
    public String formula() {
        return "f(x) = max(x, 0)";
    }

    @Override
    public String source() {
        return "V. Nair, G. E. Hinton, Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010";
    }

    @Override
    public String differences() {
        return "PyTorch, Keras and scikit-learn compute the same; all take 0 for the slope at 0";
    }

    @Override
    public Activation create(Options options) {
        return new Relu();
    }
}
