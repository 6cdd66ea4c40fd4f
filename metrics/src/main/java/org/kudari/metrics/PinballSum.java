package org.kudari.metrics;

import java.util.stream.Stream;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;

/**
 * D² of the pinball loss. The best constant is a quantile, which cannot be merged, so every true value is kept: 16
 * bytes for each row and target.
 */
final class PinballSum extends NumberSum {
    private final double quantile;
    private final PreciseSums losses;
    private final WeightedSample[] truths;

    PinballSum(MetricContext context, double quantile) {
        super(context);
        this.quantile = quantile;
        this.losses = new PreciseSums(context.outputs());
        this.truths =
                Stream.generate(WeightedSample::new).limit(context.outputs()).toArray(WeightedSample[]::new);
    }

    private double loss(double prediction, double truth) {
        double residual = truth - prediction;
        return residual >= 0 ? quantile * residual : (quantile - 1) * residual;
    }

    @Override
    void add(int target, double weight, double prediction, double truth) {
        losses.add(target, weight, loss(prediction, truth));
        truths[target].add(truth, weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        PinballSum sum = (PinballSum) other;
        losses.merge(sum.losses);
        for (int k = 0; k < truths.length; k++) {
            truths[k].addAll(sum.truths[k]);
        }
    }

    @Override
    double value(int target) {
        Frequencies frequencies = truths[target].frequencies();
        double best = frequencies.quantile(quantile);
        PreciseSums ofBest = new PreciseSums(1);
        for (int i = 0; i < frequencies.count(); i++) {
            ofBest.add(0, frequencies.weights().value(i), loss(best, frequencies.values()[i]));
        }
        return MomentSum.explainedShare(losses.value(target), ofBest.value(0));
    }
}
