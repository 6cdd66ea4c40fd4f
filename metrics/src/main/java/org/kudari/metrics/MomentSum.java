package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;

/** How the true values vary, and with them the residuals or the predictions. */
final class MomentSum extends NumberSum {
    /** The metric of one target. */
    @FunctionalInterface
    interface Finish {
        double of(PairMoments moments, int target, MetricContext context);
    }

    private final boolean residuals;
    private final Finish finish;
    private final PairMoments moments;

    private MomentSum(MetricContext context, boolean residuals, Finish finish) {
        super(context);
        this.residuals = residuals;
        this.finish = finish;
        this.moments = new PairMoments(context.outputs());
    }

    /** Of pairs (y, ŷ). */
    static Metric ofPredictions(Finish finish) {
        return new NumberMetric(context -> new MomentSum(context, false, finish));
    }

    /** Of pairs (y, ŷ − y). */
    static Metric ofResiduals(Finish finish) {
        return new NumberMetric(context -> new MomentSum(context, true, finish));
    }

    /** 1 − unexplained/total; NaN where there is nothing to explain. */
    static double explainedShare(double unexplained, double total) {
        return total > 0 ? 1 - unexplained / total : Double.NaN;
    }

    @Override
    void add(int target, double weight, double prediction, double truth) {
        moments.add(target, weight, truth, residuals ? prediction - truth : prediction);
    }

    @Override
    public void merge(Metric.Sum other) {
        moments.merge(((MomentSum) other).moments);
    }

    @Override
    double value(int target) {
        return finish.of(moments, target, context);
    }
}
