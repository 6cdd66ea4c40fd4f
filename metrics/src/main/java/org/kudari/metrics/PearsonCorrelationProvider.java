package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.Options;

/** {@code pearson}: correlation of predictions and true values, from −1 to 1. */
public final class PearsonCorrelationProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public PearsonCorrelationProvider() {
        super(
                "pearson",
                "correlation of predictions and true values, from −1 to 1",
                "Σ w (ŷ − ŷ̄)(y − ȳ) / √(Σ w (ŷ − ŷ̄)² · Σ w (y − ȳ)²)",
                "K. Pearson, \"Note on Regression and Inheritance in the Case of Two Parents\", Proceedings of the "
                        + "Royal Society 58, 1895",
                "As scipy.stats.pearsonr, with weights. NaN where predictions or true values are all equal.");
    }

    @Override
    public Metric create(Options options) {
        return MomentSum.ofPredictions(PearsonCorrelationProvider::value);
    }

    private static double value(PairMoments moments, int target, MetricContext context) {
        double truths = moments.variationOfA(target);
        double predictions = moments.variationOfB(target);
        // Two roots, since the product of two variations may not be a double; rounding must not lead beyond 1.
        return truths > 0 && predictions > 0
                ? Math.max(-1, Math.min(1, moments.covariation(target) / Math.sqrt(truths) / Math.sqrt(predictions)))
                : Double.NaN;
    }
}
