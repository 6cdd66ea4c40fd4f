package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code softsign}: sigmoid from −1 to 1 that nears its ends slowly. */
public final class SoftsignProvider implements ActivationProvider {
    @Override
    public String name() {
        return "softsign";
    }

    @Override
    public String description() {
        return "sigmoid from −1 to 1 that nears its ends slowly";
    }

    @Override
    public String formula() {
        return "f(x) = x / (1 + |x|)";
    }

    @Override
    public String source() {
        return "J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio, Quadratic Polynomials Learn Better Image Features, technical report"
                + " 1337, Université de Montréal, 2009";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same";
    }

    @Override
    public Activation create(Options options) {
        return new Softsign();
    }
}
