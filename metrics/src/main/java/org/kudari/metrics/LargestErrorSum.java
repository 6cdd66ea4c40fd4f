package org.kudari.metrics;

import java.util.Arrays;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;

/** The largest |ŷ − y|. */
final class LargestErrorSum extends NumberSum {
    private static final double NONE = -1;

    private final double[] largest;

    LargestErrorSum(MetricContext context) {
        super(context);
        this.largest = new double[context.outputs()];
        Arrays.fill(largest, NONE);
    }

    @Override
    void add(int target, double weight, double prediction, double truth) {
        largest[target] = Math.max(largest[target], ErrorSum.distance(prediction, truth));
    }

    @Override
    public void merge(Metric.Sum other) {
        for (int k = 0; k < largest.length; k++) {
            largest[k] = Math.max(largest[k], ((LargestErrorSum) other).largest[k]);
        }
    }

    @Override
    double value(int target) {
        return largest[target] == NONE ? Double.NaN : largest[target];
    }
}
