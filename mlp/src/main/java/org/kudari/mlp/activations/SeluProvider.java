package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code selu}: scaled exponential linear unit: keeps mean 0 and variance 1 from layer to layer. */
public final class SeluProvider implements ActivationProvider {
    @Override
    public String name() {
        return "selu";
    }

    @Override
    public String description() {
        return "scaled exponential linear unit: keeps mean 0 and variance 1 from layer to layer";
    }

    @Override
    public String formula() {
        return "f(x) = λ · x for x > 0, λ · α · (e^x − 1) elsewhere, λ = 1.0507009873554805, α = 1.6732632423543773";
    }

    @Override
    public String source() {
        return "G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter, Self-Normalizing Neural Networks, NeurIPS 2017, equation 2";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same. The paper starts from weights that are lecun-normal";
    }

    @Override
    public Activation create(Options options) {
        return ExponentialUnit.selu();
    }
}
