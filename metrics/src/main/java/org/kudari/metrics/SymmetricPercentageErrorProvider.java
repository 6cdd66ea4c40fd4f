package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code smape}: mean absolute error as a share of the mean size of prediction and truth, from 0 to 2. */
public final class SymmetricPercentageErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public SymmetricPercentageErrorProvider() {
        super(
                "smape",
                "mean absolute error as a share of the mean size of prediction and truth, from 0 to 2",
                "Σ w |ŷ − y| / ((|ŷ| + |y|)/2) / Σ w, where 0/0 is 0",
                "S. Makridakis, \"Accuracy measures: theoretical and practical concerns\", International Journal of "
                        + "Forecasting 9, 1993, with absolute values below the line",
                "Not in scikit-learn or Keras. Others leave out the half, so that it goes to 1, or give percent.");
    }

    @Override
    public Metric create(Options options) {
        return ErrorSum.meanOf((prediction, truth) -> prediction == truth
                ? 0
                : ErrorSum.distance(prediction, truth) / (Math.abs(prediction) / 2 + Math.abs(truth) / 2));
    }
}
