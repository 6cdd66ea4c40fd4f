package org.kudari.mlp.activations;

import java.util.List;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code leaky-relu}: rectified linear unit that lets a part of negative values through. */
public final class LeakyReluProvider implements ActivationProvider {
    private static final Option<Double> SLOPE = Option.real("slope")
            .greaterThan(0)
            .atMost(1e30)
            .defaultValue(0.01)
            .doc("the slope below 0; for a slope of 0 take relu");

    @Override
    public String name() {
        return "leaky-relu";
    }

    @Override
    public String description() {
        return "rectified linear unit that lets a part of negative values through";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SLOPE);
    }

    @Override
    public String formula() {
        return "f(x) = x for x > 0, slope · x elsewhere";
    }

    @Override
    public String source() {
        return "A. L. Maas, A. Y. Hannun, A. Y. Ng, Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML 2013,"
                + " equation 2";
    }

    @Override
    public String differences() {
        return "PyTorch's default slope, 0.01, which is the paper's; that of Keras 3 is 0.3 as a layer and 0.2 as a function";
    }

    @Override
    public Activation create(Options options) {
        return new LeakyRelu(options.get(SLOPE));
    }
}
