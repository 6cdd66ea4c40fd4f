package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code explained-variance}: share of the variance that the predictions explain, a constant offset forgiven. */
public final class ExplainedVarianceProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public ExplainedVarianceProvider() {
        super(
                "explained-variance",
                "share of the variance that the predictions explain, a constant offset forgiven",
                "1 − Σ w (r − r̄)² / Σ w (y − ȳ)², with r = ŷ − y",
                "scikit-learn 1.2, explained_variance_score",
                "NaN where all true values are equal; scikit-learn gives 1 or 0 there.");
    }

    @Override
    public Metric create(Options options) {
        return MomentSum.ofResiduals((moments, target, context) ->
                MomentSum.explainedShare(moments.variationOfB(target), moments.variationOfA(target)));
    }
}
