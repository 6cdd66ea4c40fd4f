package org.kudari.metrics;

import org.kudari.api.Matrix;
import org.kudari.api.MetricContext;
import org.kudari.api.Shapes;

/** The check of what is added to a sum. */
final class RowShapes {
    private RowShapes() {}

    static void require(MetricContext context, Matrix predictions, Matrix targets, double[] weights) {
        Shapes.require("predictions", predictions, predictions.rows(), context.outputs());
        Shapes.requireLossShapes(predictions, targets, weights, null);
    }
}
