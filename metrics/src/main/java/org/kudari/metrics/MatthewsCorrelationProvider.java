package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.Options;

/** {@code mcc}: correlation of predicted and true classes, from −1 to 1. */
public final class MatthewsCorrelationProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public MatthewsCorrelationProvider() {
        super(
                "mcc",
                "correlation of predicted and true classes, from −1 to 1",
                "(c s − Σ p(k) t(k)) / √((s² − Σ p(k)²)(s² − Σ t(k)²)), with s the weight of all rows, c of the "
                        + "hits, t(k) of the rows of class k and p(k) of those predicted as it",
                "J. Gorodkin, \"Comparing two K-category assignments by a K-category correlation coefficient\", 2004",
                "As scikit-learn's matthews_corrcoef; NaN, where scikit-learn gives 0, when all rows are of one "
                        + "class or predicted as one.");
    }

    @Override
    public Metric create(Options options) {
        return CountSum.of(MatthewsCorrelationProvider::value);
    }

    /** In shares of all rows, whose squares neither overflow nor underflow. */
    private static MetricResult value(ClassCounts counts, MetricContext context) {
        double all = counts.allRows();
        PreciseSums sums = new PreciseSums(3);
        sums.add(0, counts.allHits() / all);
        sums.add(1, 1);
        sums.add(2, 1);
        for (int k = 0; k < counts.classes(); k++) {
            double predicted = counts.predicted(k) / all;
            double actual = counts.actual(k) / all;
            sums.add(0, -predicted, actual);
            sums.add(1, -predicted, predicted);
            sums.add(2, -actual, actual);
        }
        boolean oneClass = isOneClass(counts, all);
        double correlation = sums.value(0) / Math.sqrt(sums.value(1)) / Math.sqrt(sums.value(2));
        return MetricResult.of(oneClass ? Double.NaN : Math.max(-1, Math.min(1, correlation)));
    }

    private static boolean isOneClass(ClassCounts counts, double all) {
        for (int k = 0; k < counts.classes(); k++) {
            if (counts.predicted(k) == all || counts.actual(k) == all) {
                return true;
            }
        }
        return false;
    }
}
