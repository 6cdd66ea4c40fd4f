package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code r2}: share of the variance that the predictions explain; 1 is perfect, 0 as good as the mean. */
public final class RSquaredProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public RSquaredProvider() {
        super(
                "r2",
                "share of the variance that the predictions explain; 1 is perfect, 0 as good as the mean",
                "1 − Σ w (ŷ − y)² / Σ w (y − ȳ)², with the weighted mean ȳ of the same rows",
                "N. R. Draper, H. Smith, \"Applied Regression Analysis\", 1998, chapter 1",
                "NaN where all true values are equal; scikit-learn gives 1 or 0 there. With several targets a "
                        + "number for each, where scikit-learn gives their mean.");
    }

    @Override
    public Metric create(Options options) {
        return metric();
    }

    static Metric metric() {
        return MomentSum.ofResiduals((moments, target, context) ->
                MomentSum.explainedShare(moments.squaresOfB(target), moments.variationOfA(target)));
    }
}
