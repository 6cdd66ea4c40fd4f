package org.kudari.mlp.activations;

import java.util.List;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code elu}: exponential linear unit: the identity that turns to an exponential below 0. */
public final class EluProvider implements ActivationProvider {
    private static final Option<Double> ALPHA =
            Option.real("alpha").greaterThan(0).atMost(1e30).defaultValue(1.0).doc("how far below 0 it reaches");

    @Override
    public String name() {
        return "elu";
    }

    @Override
    public String description() {
        return "exponential linear unit: the identity that turns to an exponential below 0";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(ALPHA);
    }

    @Override
    public String formula() {
        return "f(x) = x for x > 0, alpha · (e^x − 1) elsewhere";
    }

    @Override
    public String source() {
        return "D.-A. Clevert, T. Unterthiner, S. Hochreiter, Fast and Accurate Deep Network Learning by Exponential Linear Units,"
                + " ICLR 2016, equation 15";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same";
    }

    @Override
    public Activation create(Options options) {
        return ExponentialUnit.elu(options.get(ALPHA));
    }
}
