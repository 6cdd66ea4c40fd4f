package org.kudari.mlp.activations;

import java.util.List;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code softplus}: smooth form of relu. */
public final class SoftplusProvider implements ActivationProvider {
    private static final Option<Double> BETA =
            Option.real("beta").atLeast(1e-30).atMost(1e30).defaultValue(1.0).doc("how sharp the bend is at 0");

    @Override
    public String name() {
        return "softplus";
    }

    @Override
    public String description() {
        return "smooth form of relu";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BETA);
    }

    @Override
    public String formula() {
        return "f(x) = log(1 + e^(beta · x)) / beta";
    }

    @Override
    public String source() {
        return "C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia, Incorporating Second-Order Functional Knowledge for Better"
                + " Option Pricing, NeurIPS 2000";
    }

    @Override
    public String differences() {
        return "PyTorch turns to x where beta · x is above its threshold of 20; here nothing has to be cut off. Keras has no beta";
    }

    @Override
    public Activation create(Options options) {
        return new Softplus(options.get(BETA));
    }
}
