package org.kudari.runner.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kudari.api.Matrix;

/**
 * How well one column of predictions tells the positive class, y = 1, from the other, y = 0, with Σ over rows and w the rows'
 * weights:
 *
 * <ul>
 *   <li>{@code accuracy}: the weighted share of rows whose prediction lies on the right side of the threshold
 *   <li>{@code log-loss}: −Σ w (y log p + (1 − y) log(1 − p)) / Σ w, where predictions are probabilities p
 * </ul>
 */
public final class BinaryMetrics {
    private final boolean probabilities;
    private double totalWeight;
    private double hitWeight;
    private double logarithms;

    /**
     * Metrics of rows that are still to come.
     *
     * @param probabilities whether predictions are probabilities, and positive above ½; else they are margins, and positive
     *     above 0
     */
    public BinaryMetrics(boolean probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * Takes the predictions of the next rows, in their order.
     *
     * @param predictions rows × 1
     * @param truth rows × 1, 0 or 1
     * @param weights of all rows
     * @param firstRow which row the first is of
     */
    public void add(Matrix predictions, Matrix truth, double[] weights, int firstRow) {
        for (int row = 0; row < predictions.rows(); row++) {
            double weight = weights[firstRow + row];
            // A row that weighs nothing must not turn an infinite logarithm into 0 · ∞.
            if (weight > 0) {
                double prediction = predictions.get(row, 0);
                boolean isPositive = truth.get(row, 0) == 1;
                totalWeight += weight;
                hitWeight += prediction > (probabilities ? 0.5 : 0) == isPositive ? weight : 0;
                double logarithm = isPositive ? StrictMath.log(prediction) : StrictMath.log1p(-prediction);
                logarithms = Math.fma(weight, -logarithm, logarithms);
            }
        }
    }

    /** The metrics by name. */
    public Map<String, Double> values() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("accuracy", hitWeight / totalWeight);
        if (probabilities) {
            metrics.put("log-loss", logarithms / totalWeight);
        }
        return metrics;
    }
}
