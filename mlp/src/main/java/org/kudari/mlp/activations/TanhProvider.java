package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code tanh}: hyperbolic tangent, from −1 to 1. */
public final class TanhProvider implements ActivationProvider {
    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public String description() {
        return "hyperbolic tangent, from −1 to 1";
    }

    @Override
    public String formula() {
        return "f(x) = tanh x";
    }

    @Override
    public String source() {
        return "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, Efficient BackProp, 1998, section 4.4";
    }

    @Override
    public String differences() {
        return "PyTorch, Keras and scikit-learn compute the same";
    }

    @Override
    public Activation create(Options options) {
        return new Tanh();
    }
}
