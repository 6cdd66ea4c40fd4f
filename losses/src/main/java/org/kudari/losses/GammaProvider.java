package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code gamma}: for positive amounts; the outputs are logarithms of means. */
public final class GammaProvider implements LossProvider {
    @Override
    public String name() {
        return "gamma";
    }

    @Override
    public String description() {
        return "gamma deviance, for amounts above 0, such as costs, whose spread grows with them; the model "
                + "gives the log of the mean";
    }

    @Override
    public String formula() {
        return """
                ℓ = y·e^−ŷ + ŷ
                ∂ℓ/∂ŷ = 1 − y·e^−ŷ
                a prediction is e^ŷ""";
    }

    @Override
    public String source() {
        return "P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd edition 1989, section 8.3";
    }

    @Override
    public String differences() {
        return "Half the gamma deviance but for a constant of the targets, as scikit-learn's GammaRegressor "
                + "and XGBoost's reg:gamma minimise. PyTorch and Keras have none. Targets are never "
                + "standardised.";
    }

    @Override
    public Loss create(Options options) {
        return new Gamma();
    }
}
