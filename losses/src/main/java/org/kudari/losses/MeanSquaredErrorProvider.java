package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** Provides {@code mse}. */
public final class MeanSquaredErrorProvider implements LossProvider {
    /** For the service loader. */
    public MeanSquaredErrorProvider() {}

    @Override
    public String name() {
        return "mse";
    }

    @Override
    public String description() {
        return "mean squared error: the mean of (prediction - target)²";
    }

    @Override
    public Loss create(Options options) {
        return new MeanSquaredError();
    }
}
