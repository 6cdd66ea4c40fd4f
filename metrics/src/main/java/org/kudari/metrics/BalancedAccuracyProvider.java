package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.Options;

/** {@code balanced-accuracy}: mean over the classes of the share of their rows that is recognised. */
public final class BalancedAccuracyProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public BalancedAccuracyProvider() {
        super(
                "balanced-accuracy",
                "mean over the classes of the share of their rows that is recognised",
                "mean over the classes that have rows of Σ w [argmax p = y = k] / Σ w [y = k]",
                "K. H. Brodersen et al., \"The Balanced Accuracy and Its Posterior Distribution\", ICPR 2010",
                "As scikit-learn has it, not adjusted for chance.");
    }

    @Override
    public Metric create(Options options) {
        return CountSum.of(BalancedAccuracyProvider::value);
    }

    private static MetricResult value(ClassCounts counts, MetricContext context) {
        PreciseSums recalls = new PreciseSums(2);
        for (int k = 0; k < counts.classes(); k++) {
            if (counts.actual(k) > 0) {
                recalls.add(0, counts.hits(k) / counts.actual(k));
                recalls.add(1, 1);
            }
        }
        return MetricResult.of(recalls.value(0) / recalls.value(1));
    }
}
