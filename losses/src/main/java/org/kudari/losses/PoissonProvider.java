package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code poisson}: for counts; the outputs are logarithms of rates. */
public final class PoissonProvider implements LossProvider {
    private static final Option<Boolean> FULL = Option.flag("full")
            .defaultValue(false)
            .doc("whether to add Stirling's approximation of log y!, which moves no minimum but makes "
                    + "values of the loss log likelihoods");

    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public String description() {
        return "Poisson log likelihood, for counts of 0 or more; the model gives the log of the mean count";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FULL);
    }

    @Override
    public String formula() {
        return """
                ℓ = e^ŷ − y·ŷ
                ∂ℓ/∂ŷ = e^ŷ − y
                a prediction is e^ŷ
                the full loss adds y·log y − y + ½·log(2π·y) where y > 1""";
    }

    @Override
    public String source() {
        return "P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd edition 1989, section 6.2";
    }

    @Override
    public String differences() {
        return "The same as PyTorch's PoissonNLLLoss with log_input=True. Keras's Poisson takes the mean "
                + "instead of its log. scikit-learn's PoissonRegressor minimises the same, plus a constant. "
                + "Targets are never standardised.";
    }

    @Override
    public Loss create(Options options) {
        return new Poisson(options.get(FULL));
    }
}
