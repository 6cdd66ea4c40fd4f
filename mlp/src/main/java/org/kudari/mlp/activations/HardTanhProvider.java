package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code hard-tanh}: hyperbolic tangent of three straight lines. */
public final class HardTanhProvider implements ActivationProvider {
    @Override
    public String name() {
        return "hard-tanh";
    }

    @Override
    public String description() {
        return "hyperbolic tangent of three straight lines";
    }

    @Override
    public String formula() {
        return "f(x) = min(max(x, −1), 1)";
    }

    @Override
    public String source() {
        return "R. Collobert, Large Scale Machine Learning, PhD thesis, Université Paris VI, 2004";
    }

    @Override
    public String differences() {
        return "PyTorch's hardtanh takes other ends than −1 and 1 as options";
    }

    @Override
    public Activation create(Options options) {
        return new HardTanh();
    }
}
