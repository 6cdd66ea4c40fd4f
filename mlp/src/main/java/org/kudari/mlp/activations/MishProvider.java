package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code mish}: the value times the hyperbolic tangent of its softplus. */
public final class MishProvider implements ActivationProvider {
    @Override
    public String name() {
        return "mish";
    }

    @Override
    public String description() {
        return "the value times the hyperbolic tangent of its softplus";
    }

    @Override
    public String formula() {
        return "f(x) = x · tanh(log(1 + e^x))";
    }

    @Override
    public String source() {
        return "D. Misra, Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same";
    }

    @Override
    public Activation create(Options options) {
        return new Mish();
    }
}
