package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code rmse}: root of the mean squared error, in the unit of the target. */
public final class RootMeanSquaredErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public RootMeanSquaredErrorProvider() {
        super(
                "rmse",
                "root of the mean squared error, in the unit of the target",
                "√(Σ w (ŷ − y)² / Σ w)",
                "the root of mse",
                "As scikit-learn has it with squared=False, and Keras; with several targets a root for each, "
                        + "where scikit-learn gives the mean of the roots.");
    }

    @Override
    public Metric create(Options options) {
        return ErrorSum.of(ErrorSum::square, (squares, weight) -> Math.sqrt(squares / weight));
    }
}
