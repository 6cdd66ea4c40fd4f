package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code max-error}: largest absolute error. */
public final class MaxErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public MaxErrorProvider() {
        super(
                "max-error",
                "largest absolute error",
                "max |ŷ − y| over the rows with w > 0",
                "scikit-learn 1.2, max_error",
                "scikit-learn takes no weights and a single target.");
    }

    @Override
    public Metric create(Options options) {
        return new NumberMetric(LargestErrorSum::new);
    }
}
