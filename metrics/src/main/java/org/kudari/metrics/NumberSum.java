package org.kudari.metrics;

import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.MetricResult;
import org.kudari.api.Shapes;

/** Takes predicted numbers one by one; those of rows that weigh nothing are left out. */
abstract class NumberSum implements Metric.Sum {
    final MetricContext context;

    NumberSum(MetricContext context) {
        this.context = context;
    }

    @Override
    public final void add(Matrix predictions, Matrix targets, double[] weights) {
        Shapes.requireMetricShapes(context, predictions, targets, weights);
        for (int row = 0; row < predictions.rows(); row++) {
            if (weights[row] > 0) {
                int prediction = predictions.index(row);
                int target = targets.index(row);
                for (int k = 0; k < context.outputs(); k++) {
                    add(k, weights[row], predictions.values()[prediction + k], targets.values()[target + k]);
                }
            }
        }
    }

    /** @param weight more than 0 */
    abstract void add(int target, double weight, double prediction, double truth);

    @Override
    public final MetricResult result() {
        double[] values = new double[context.outputs()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(k);
        }
        return MetricResult.ofTargets(context, values);
    }

    abstract double value(int target);
}
