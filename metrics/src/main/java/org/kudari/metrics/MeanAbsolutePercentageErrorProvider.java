package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code mape}: mean absolute error as a share of the true value. */
public final class MeanAbsolutePercentageErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public MeanAbsolutePercentageErrorProvider() {
        super(
                "mape",
                "mean absolute error as a share of the true value",
                "Σ w |ŷ − y| / |y| / Σ w, where 0/0 is 0",
                "A. de Myttenaere et al., \"Mean Absolute Percentage Error for regression models\", "
                        + "Neurocomputing 192, 2016",
                "A share as in scikit-learn; Keras gives percent. Infinite where a true value is 0 and its "
                        + "prediction is not; scikit-learn divides by 2.2e-16 there, Keras by 1e-7.");
    }

    @Override
    public Metric create(Options options) {
        return ErrorSum.meanOf((prediction, truth) ->
                prediction == truth ? 0 : ErrorSum.distance(prediction, truth) / Math.abs(truth));
    }
}
