package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code mae}: the absolute error, mean over the outputs of a row. */
public final class MeanAbsoluteErrorProvider implements LossProvider {
    @Override
    public String name() {
        return "mae";
    }

    @Override
    public String description() {
        return "mean absolute error: the distance of prediction and target; its minimum is the median";
    }

    @Override
    public String formula() {
        return """
                ℓ = |ŷ − y|
                ∂ℓ/∂ŷ = sign(ŷ − y), 0 where ŷ = y""";
    }

    @Override
    public String source() {
        return "R. Koenker, Quantile Regression, 2005, section 1.3";
    }

    @Override
    public String differences() {
        return "The same as PyTorch's L1Loss and Keras's MeanAbsoluteError. scikit-learn calls it " + "absolute_error.";
    }

    @Override
    public Loss create(Options options) {
        return MeanAbsoluteError.INSTANCE;
    }
}
