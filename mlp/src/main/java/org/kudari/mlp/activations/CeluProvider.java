package org.kudari.mlp.activations;

import java.util.List;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code celu}: exponential linear unit whose slope is continuous for every alpha. */
public final class CeluProvider implements ActivationProvider {
    private static final Option<Double> ALPHA = Option.real("alpha")
            .atLeast(1e-30)
            .atMost(1e30)
            .defaultValue(1.0)
            .doc("how far below 0 it reaches, and how wide its bend is");

    @Override
    public String name() {
        return "celu";
    }

    @Override
    public String description() {
        return "exponential linear unit whose slope is continuous for every alpha";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(ALPHA);
    }

    @Override
    public String formula() {
        return "f(x) = x for x > 0, alpha · (e^(x / alpha) − 1) elsewhere";
    }

    @Override
    public String source() {
        return "J. T. Barron, Continuously Differentiable Exponential Linear Units, 2017, arXiv:1704.07483, equation 3";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same";
    }

    @Override
    public Activation create(Options options) {
        return ExponentialUnit.celu(options.get(ALPHA));
    }
}
