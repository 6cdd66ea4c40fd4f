package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/** The weighted mean of a number that each row has: Σ w s / Σ w. */
final class ScoreSum extends ClassSum {
    /** The number of one row. */
    @FunctionalInterface
    interface Score {
        double of(ClassRows rows, int row);
    }

    private static final int SCORES = 0;
    private static final int WEIGHT = 1;

    private final Score score;
    private final PreciseSums sums = new PreciseSums(2);

    ScoreSum(MetricContext context, Score score) {
        super(context);
        this.score = score;
    }

    /** @param needsProbabilities whether the score cannot be told of margins */
    static Metric meanOf(Score score, boolean needsProbabilities) {
        return new ClassMetric(context -> new ScoreSum(context, score), needsProbabilities);
    }

    @Override
    void add(ClassRows rows, int row, double weight) {
        sums.add(SCORES, weight, score.of(rows, row));
        sums.add(WEIGHT, weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        sums.merge(((ScoreSum) other).sums);
    }

    @Override
    public MetricResult result() {
        return MetricResult.of(sums.value(SCORES) / sums.value(WEIGHT));
    }
}
