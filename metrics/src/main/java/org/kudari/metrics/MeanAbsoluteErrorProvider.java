package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code mae}: mean absolute error, in the unit of the target. */
public final class MeanAbsoluteErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public MeanAbsoluteErrorProvider() {
        super(
                "mae",
                "mean absolute error, in the unit of the target",
                "Σ w |ŷ − y| / Σ w",
                "C. J. Willmott, K. Matsuura, \"Advantages of the mean absolute error\", Climate Research 30, 2005",
                "As scikit-learn and Keras have it.");
    }

    @Override
    public Metric create(Options options) {
        return ErrorSum.meanOf(ErrorSum::distance);
    }
}
