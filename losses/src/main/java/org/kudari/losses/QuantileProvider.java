package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code quantile}: the pinball loss, whose minimum is a quantile. */
public final class QuantileProvider implements LossProvider {
    private static final Option<Double> QUANTILE = Option.real("quantile")
            .greaterThan(0)
            .lessThan(1)
            .defaultValue(0.5)
            .doc("the share of targets that is to lie below the predictions; 0.5 predicts the median");

    @Override
    public String name() {
        return "quantile";
    }

    @Override
    public String description() {
        return "pinball loss: predicts the quantile of the target, such as 0.9 for what 9 in 10 stay below";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(QUANTILE);
    }

    @Override
    public String formula() {
        return """
                with r = y − ŷ
                ℓ = τ·r where r ≥ 0, else (τ − 1)·r
                ∂ℓ/∂ŷ = −τ where ŷ < y, 1 − τ where ŷ > y, 0 where equal""";
    }

    @Override
    public String source() {
        return "R. Koenker and G. Bassett, Regression Quantiles, Econometrica 46(1), 1978";
    }

    @Override
    public String differences() {
        return "The same as scikit-learn's mean_pinball_loss with alpha for quantile. With quantile 0.5 it "
                + "is half of mae. PyTorch and Keras have none.";
    }

    @Override
    public Loss create(Options options) {
        return new Quantile(options.get(QUANTILE));
    }
}
