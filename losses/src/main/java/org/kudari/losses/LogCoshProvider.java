package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code log-cosh}: about ½r² near 0, about |r| − log 2 far away. */
public final class LogCoshProvider implements LossProvider {
    @Override
    public String name() {
        return "log-cosh";
    }

    @Override
    public String description() {
        return "half the square near 0, the absolute error but for log 2 far away, smooth everywhere";
    }

    @Override
    public String formula() {
        return """
                ℓ = log cosh(ŷ − y)
                ∂ℓ/∂ŷ = tanh(ŷ − y)""";
    }

    @Override
    public String source() {
        return "P. J. Green, Bayesian Reconstructions from Emission Tomography Data Using a Modified EM "
                + "Algorithm, IEEE Transactions on Medical Imaging 9(1), 1990";
    }

    @Override
    public String differences() {
        return "The same as Keras's LogCosh; PyTorch has none. Keeps its digits near 0, where Keras's form "
                + "r + softplus(−2·r) − log 2 cancels.";
    }

    @Override
    public Loss create(Options options) {
        return new LogCosh();
    }
}
