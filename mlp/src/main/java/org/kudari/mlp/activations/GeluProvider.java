package org.kudari.mlp.activations;

import java.util.List;
import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code gelu}: Gaussian error linear unit: the value times the probability that a normal one is below it. */
public final class GeluProvider implements ActivationProvider {
    private static final String NONE = "none";

    private static final Option<String> APPROXIMATION = Option.choice("approximation", NONE, "tanh")
            .defaultValue(NONE)
            .doc("none computes Φ by the error function, tanh a formula near to it that models were trained with");

    @Override
    public String name() {
        return "gelu";
    }

    @Override
    public String description() {
        return "Gaussian error linear unit: the value times the probability that a normal one is below it";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(APPROXIMATION);
    }

    @Override
    public String formula() {
        return "f(x) = x · Φ(x), Φ(x) = ½ · (1 + erf(x / √2)); with approximation tanh:"
                + " f(x) = ½ · x · (1 + tanh(√(2/π) · (x + 0.044715 · x³)))";
    }

    @Override
    public String source() {
        return "D. Hendrycks, K. Gimpel, Gaussian Error Linear Units, 2016, arXiv:1606.08415, section 2";
    }

    @Override
    public String differences() {
        return "PyTorch calls approximation approximate, with the same values and default; Keras has approximate=True for tanh";
    }

    @Override
    public Activation create(Options options) {
        return options.get(APPROXIMATION).equals(NONE) ? new Gelu() : new GeluByTanh();
    }
}
