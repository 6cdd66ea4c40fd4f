package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code tweedie}: for amounts that are often exactly 0; the outputs are logarithms of means. */
public final class TweedieProvider implements LossProvider {
    private static final Option<Double> POWER = Option.real("power")
            .greaterThan(1)
            .lessThan(2)
            .defaultValue(1.5)
            .doc("p, where the variance grows as the mean to the power p; for 1 choose loss poisson, for 2 "
                    + "loss gamma, whose slopes it nears there");

    @Override
    public String name() {
        return "tweedie";
    }

    @Override
    public String description() {
        return "Tweedie deviance, for amounts of 0 or more with many zeros, such as claims; the model gives "
                + "the log of the mean";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(POWER);
    }

    @Override
    public String formula() {
        return """
                ℓ = y·e^((1−p)·ŷ)/(p − 1) + e^((2−p)·ŷ)/(2 − p)
                ∂ℓ/∂ŷ = e^((2−p)·ŷ) − y·e^((1−p)·ŷ)
                a prediction is e^ŷ""";
    }

    @Override
    public String source() {
        return "B. Jørgensen, The Theory of Dispersion Models, 1997, chapter 4";
    }

    @Override
    public String differences() {
        return "Half the Tweedie deviance but for a constant of the targets: the same as XGBoost's "
                + "reg:tweedie and LightGBM's tweedie, whose default power is 1.5 too. scikit-learn's "
                + "TweedieRegressor also takes the powers 0, 1, 2 and 3, which are mse, poisson, gamma and the "
                + "inverse Gaussian. PyTorch and Keras have none. Targets are never standardised.";
    }

    @Override
    public Loss create(Options options) {
        return new Tweedie(options.get(POWER));
    }
}
