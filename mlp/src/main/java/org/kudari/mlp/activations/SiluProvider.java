package org.kudari.mlp.activations;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/** {@code silu}: sigmoid linear unit, or swish: the value times its sigmoid. */
public final class SiluProvider implements ActivationProvider {
    @Override
    public String name() {
        return "silu";
    }

    @Override
    public String description() {
        return "sigmoid linear unit, or swish: the value times its sigmoid";
    }

    @Override
    public String formula() {
        return "f(x) = x · σ(x), σ(x) = 1 / (1 + e^−x)";
    }

    @Override
    public String source() {
        return "S. Elfwing, E. Uchibe, K. Doya, Sigmoid-Weighted Linear Units for Neural Network Function Approximation in"
                + " Reinforcement Learning, Neural Networks 107, 2018";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same";
    }

    @Override
    public Activation create(Options options) {
        return new Silu();
    }
}
