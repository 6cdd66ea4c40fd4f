package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code relu6}: rectified linear unit that ends at 6. */
public final class Relu6Provider implements ActivationProvider {
    @Override
    public String name() {
        return "relu6";
    }

    @Override
    public String description() {
        return "rectified linear unit that ends at 6";
    }

    @Override
    public String formula() {
        return "f(x) = min(max(x, 0), 6)";
    }

    @Override
    public String source() {
        return "A. Krizhevsky, Convolutional Deep Belief Networks on CIFAR-10, 2010";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same; the slopes at 0 and 6 are 0";
    }

    @Override
    public Activation create(Options options) {
        return new Relu6();
    }
}
