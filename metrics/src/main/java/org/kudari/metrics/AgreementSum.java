package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/**
 * How far predicted classes are from the true ones, beside how far they would be if the two had nothing to do with each
 * other.
 */
final class AgreementSum extends ClassSum {
    /** How far two classes are apart: 0 for a class and itself. */
    @FunctionalInterface
    interface Distance {
        double of(int first, int second);
    }

    private final Distance distance;
    private final ClassCounts counts;
    private final PreciseSums observed = new PreciseSums(1);

    AgreementSum(MetricContext context, Distance distance) {
        super(context);
        this.distance = distance;
        this.counts = new ClassCounts(classes());
    }

    @Override
    void add(ClassRows rows, int row, double weight) {
        int actual = rows.actual(row);
        int predicted = rows.predicted(row);
        counts.add(actual, predicted, weight);
        observed.add(0, weight, distance.of(actual, predicted));
    }

    @Override
    public void merge(Metric.Sum other) {
        AgreementSum sum = (AgreementSum) other;
        counts.merge(sum.counts);
        observed.merge(sum.observed);
    }

    @Override
    public MetricResult result() {
        double all = counts.allRows();
        PreciseSums expected = new PreciseSums(1);
        for (int i = 0; i < classes(); i++) {
            for (int j = 0; j < classes(); j++) {
                expected.add(0, counts.actual(i), counts.predicted(j) / all, distance.of(i, j));
            }
        }
        return MetricResult.of(MomentSum.explainedShare(observed.value(0), expected.value(0)));
    }
}
