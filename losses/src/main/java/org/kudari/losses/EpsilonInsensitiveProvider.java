package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code epsilon-insensitive}: the absolute error beyond a tube. */
public final class EpsilonInsensitiveProvider implements LossProvider {
    private static final Option<Double> EPSILON = Option.real("epsilon")
            .atLeast(0)
            .defaultValue(0.1)
            .doc("the distance of prediction and target, in units of the target as trained, that costs " + "nothing");

    @Override
    public String name() {
        return "epsilon-insensitive";
    }

    @Override
    public String description() {
        return "absolute error less epsilon, and nothing within, as of support-vector regression";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(EPSILON);
    }

    @Override
    public String formula() {
        return """
                ℓ = max(0, |ŷ − y| − ε)
                ∂ℓ/∂ŷ = sign(ŷ − y) where |ŷ − y| > ε, else 0""";
    }

    @Override
    public String source() {
        return "V. N. Vapnik, The Nature of Statistical Learning Theory, 1995, section 6.1";
    }

    @Override
    public String differences() {
        return "The same as scikit-learn's epsilon_insensitive, whose default epsilon is 0.1 too. PyTorch "
                + "and Keras have none.";
    }

    @Override
    public Loss create(Options options) {
        return new EpsilonInsensitive(options.get(EPSILON));
    }
}
