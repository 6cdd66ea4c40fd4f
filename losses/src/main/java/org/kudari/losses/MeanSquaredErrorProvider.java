package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code mse}: the squared error, mean over the outputs of a row. */
public final class MeanSquaredErrorProvider implements LossProvider {
    @Override
    public String name() {
        return "mse";
    }

    @Override
    public String description() {
        return "mean squared error: the square of prediction minus target, for targets that are numbers";
    }

    @Override
    public String formula() {
        return """
                ℓ = (ŷ − y)²
                ∂ℓ/∂ŷ = 2·(ŷ − y)""";
    }

    @Override
    public String source() {
        return "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 1.5.5 (squared loss)";
    }

    @Override
    public String differences() {
        return "The loss of a row is the mean over its targets, that of a batch the weighted mean over its "
                + "rows. PyTorch's MSELoss and Keras's MeanSquaredError give the same; neither has a factor ½. "
                + "scikit-learn's SGDRegressor and MLPRegressor minimise half of it.";
    }

    @Override
    public Loss create(Options options) {
        return MeanSquaredError.INSTANCE;
    }
}
