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
    public Loss create(Options options) {
        return MeanSquaredError.INSTANCE;
    }
}
