package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/** What a metric makes of the counts of each class. */
final class CountSum extends ClassSum {
    /** The metric. */
    @FunctionalInterface
    interface Finish {
        MetricResult of(ClassCounts counts, MetricContext context);
    }

    private final Finish finish;
    private final ClassCounts counts;

    CountSum(MetricContext context, Finish finish) {
        super(context);
        this.finish = finish;
        this.counts = new ClassCounts(classes());
    }

    static Metric of(Finish finish) {
        return new ClassMetric(context -> new CountSum(context, finish));
    }

    @Override
    void add(ClassRows rows, int row, double weight) {
        counts.add(rows.actual(row), rows.predicted(row), weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        counts.merge(((CountSum) other).counts);
    }

    @Override
    public MetricResult result() {
        return finish.of(counts, context);
    }
}
