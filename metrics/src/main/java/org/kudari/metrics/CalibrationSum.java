package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/** The confidence in the predicted class, and how often it is the true one, in bins of equal width. */
final class CalibrationSum extends ClassSum {
    private final PreciseSums confidences;
    private final PreciseSums hits;
    private final PreciseSums weights;

    CalibrationSum(MetricContext context, int bins) {
        super(context);
        this.confidences = new PreciseSums(bins);
        this.hits = new PreciseSums(bins);
        this.weights = new PreciseSums(bins);
    }

    @Override
    void add(ClassRows rows, int row, double weight) {
        int predicted = rows.predicted(row);
        double confidence = rows.probability(row, predicted);
        int bins = weights.count();
        int bin = Math.max(0, Math.min(bins, (int) Math.ceil(confidence * bins)) - 1);
        confidences.add(bin, weight, confidence);
        hits.add(bin, predicted == rows.actual(row) ? weight : 0);
        weights.add(bin, weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        CalibrationSum sum = (CalibrationSum) other;
        confidences.merge(sum.confidences);
        hits.merge(sum.hits);
        weights.merge(sum.weights);
    }

    @Override
    public MetricResult result() {
        PreciseSums gaps = new PreciseSums(1);
        for (int bin = 0; bin < weights.count(); bin++) {
            gaps.add(0, Math.abs(hits.value(bin) - confidences.value(bin)));
        }
        return MetricResult.of(gaps.value(0) / weights.total());
    }
}
