package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code median-absolute-error}: median absolute error, which outliers do not move. */
public final class MedianAbsoluteErrorProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public MedianAbsoluteErrorProvider() {
        super(
                "median-absolute-error",
                "median absolute error, which outliers do not move",
                "median of |ŷ − y|, weighted by w: the mean of the smallest value at or below which half of the "
                        + "weight lies, and of the smallest with more than half",
                "scikit-learn 1.2, median_absolute_error",
                "scikit-learn takes the lower of the two middle values where rows have weights; without weights "
                        + "it is the same. Keeps 16 bytes for each row and target.");
    }

    @Override
    public Metric create(Options options) {
        return new NumberMetric(MedianErrorSum::new);
    }
}
