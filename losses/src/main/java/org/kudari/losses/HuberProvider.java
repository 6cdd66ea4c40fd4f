package org.kudari.losses;

import java.util.List;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code huber}: square near 0, linear beyond. */
public final class HuberProvider implements LossProvider {
    private static final Option<Double> DELTA = Option.real("delta")
            .greaterThan(0)
            .defaultValue(1.0)
            .doc("the distance of prediction and target, in units of the target as trained (standard "
                    + "deviations with standardize: true), up to which the loss is a square");

    @Override
    public String name() {
        return "huber";
    }

    @Override
    public String description() {
        return "Huber's loss: square up to delta, linear beyond, so that outliers weigh less";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(DELTA);
    }

    @Override
    public String formula() {
        return """
                with r = ŷ − y
                ℓ = ½·r² where |r| ≤ δ, else δ·(|r| − ½·δ)
                ∂ℓ/∂ŷ = r clipped to ±δ""";
    }

    @Override
    public String source() {
        return "P. J. Huber, Robust Estimation of a Location Parameter, The Annals of Mathematical "
                + "Statistics 35(1), 1964";
    }

    @Override
    public String differences() {
        return "The same as PyTorch's HuberLoss and Keras's Huber. smooth-l1 is this divided by delta. "
                + "scikit-learn's HuberRegressor has delta 1.35, counts in units of a scale that it estimates "
                + "as well, and has no factor ½.";
    }

    @Override
    public Loss create(Options options) {
        return new Huber(options.get(DELTA));
    }
}
