package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;

/**
 * How the probabilities of a class rank its own rows among the others, for each class on its own. Ranks cannot be
 * merged, so every probability is kept: 16 bytes for each row, and for each class where there are more than two.
 */
final class RankSum extends ClassSum {
    /** The metric of one class; NaN where there are no rows of it, or no others. */
    @FunctionalInterface
    interface Finish {
        double of(Frequencies own, Frequencies others);
    }

    private final Average average;
    private final Finish finish;
    private final int firstClass;
    private final WeightedSample[] own;
    private final WeightedSample[] others;
    private final PreciseSums weights;

    private RankSum(MetricContext context, Average average, Finish finish) {
        super(context);
        this.average = average;
        this.finish = finish;
        this.firstClass = average.isOfPositive(context) ? 1 : 0;
        this.own = new WeightedSample[classes()];
        this.others = new WeightedSample[classes()];
        for (int k = 0; k < classes(); k++) {
            own[k] = new WeightedSample();
            others[k] = new WeightedSample();
        }
        this.weights = new PreciseSums(classes());
    }

    static Metric metric(Average average, Finish finish) {
        return new ClassMetric(context -> new RankSum(context, average, finish));
    }

    @Override
    void add(ClassRows rows, int row, double weight) {
        int actual = rows.actual(row);
        weights.add(actual, weight);
        for (int k = firstClass; k < classes(); k++) {
            (actual == k ? own : others)[k].add(rows.probability(row, k), weight);
        }
    }

    @Override
    public void merge(Metric.Sum other) {
        RankSum sum = (RankSum) other;
        weights.merge(sum.weights);
        for (int k = firstClass; k < classes(); k++) {
            own[k].addAll(sum.own[k]);
            others[k].addAll(sum.others[k]);
        }
    }

    @Override
    public MetricResult result() {
        double[] values = new double[classes()];
        double[] rows = new double[classes()];
        for (int k = firstClass; k < classes(); k++) {
            Frequencies ownScores = own[k].frequencies();
            Frequencies otherScores = others[k].frequencies();
            boolean undefined =
                    ownScores.count() == 0 || otherScores.count() == 0 || ownScores.hasNaN() || otherScores.hasNaN();
            values[k] = undefined ? Double.NaN : finish.of(ownScores, otherScores);
            rows[k] = weights.value(k);
        }
        return average.of(context, values, rows);
    }
}
