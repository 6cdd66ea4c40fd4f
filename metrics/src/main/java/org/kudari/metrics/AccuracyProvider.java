package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code accuracy}: share of the rows whose most probable class is the true one. */
public final class AccuracyProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public AccuracyProvider() {
        super(
                "accuracy",
                "share of the rows whose most probable class is the true one",
                "Σ w [argmax p = y] / Σ w",
                "C. D. Manning, P. Raghavan, H. Schütze, \"Introduction to Information Retrieval\", 2008, section "
                        + "8.3",
                "As scikit-learn and Keras have it. Of equal probabilities the first counts; a single probability "
                        + "must exceed 0.5.");
    }

    @Override
    public Metric create(Options options) {
        return ScoreSum.meanOf((rows, row) -> rows.predicted(row) == rows.actual(row) ? 1 : 0, false);
    }
}
