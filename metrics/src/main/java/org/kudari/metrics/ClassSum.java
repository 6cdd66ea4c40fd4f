package org.kudari.metrics;

import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.Shapes;

/** Takes rows of probabilities one by one; those that weigh nothing are left out. */
abstract class ClassSum implements Metric.Sum {
    final MetricContext context;

    ClassSum(MetricContext context) {
        this.context = context;
    }

    int classes() {
        return context.names().size();
    }

    @Override
    public final void add(Matrix predictions, Matrix targets, double[] weights) {
        Shapes.requireMetricShapes(context, predictions, targets, weights);
        ClassRows rows = new ClassRows(predictions, targets, context.hasProbabilities() ? ClassRows.HALF : 0);
        for (int row = 0; row < predictions.rows(); row++) {
            if (weights[row] > 0) {
                add(rows, row, weights[row]);
            }
        }
    }

    /** @param weight more than 0 */
    abstract void add(ClassRows rows, int row, double weight);
}
