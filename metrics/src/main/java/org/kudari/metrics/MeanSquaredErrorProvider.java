package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code mse}: mean squared error. */
public final class MeanSquaredErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public MeanSquaredErrorProvider() {
        super(
                "mse",
                "mean squared error",
                "Σ w (ŷ − y)² / Σ w",
                "T. Hastie, R. Tibshirani, J. Friedman, \"The Elements of Statistical Learning\", 2009, section 2.4",
                "As scikit-learn and Keras have it. Squares beyond 1.8e308 are infinite.");
    }

    @Override
    public Metric create(Options options) {
        return ErrorSum.meanOf(ErrorSum::square);
    }
}
