package org.kudari.runner.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.kudari.api.Matrix;

/**
 * How well predicted probabilities tell the true classes, with Σ over rows, w the rows' weights, and p the probability that
 * was predicted for the row's true class:
 *
 * <ul>
 *   <li>{@code accuracy}: the weighted share of rows whose most probable class is the true one
 *   <li>{@code log-loss}: −Σ w log p / Σ w; infinite when a row that counts has p = 0, which a softmax gives when the
 *       output of the true class lies some 745 below the largest
 * </ul>
 */
public final class ClassificationMetrics {
    private double totalWeight;
    private double hitWeight;
    private double logarithms;

    /** Metrics of rows that are still to come. */
    public ClassificationMetrics() {}

    /** The position of a row's largest value; the first where several are equal. */
    public static int mostProbable(Matrix predictions, int row) {
        int best = 0;
        for (int k = 1; k < predictions.columns(); k++) {
            best = predictions.get(row, k) > predictions.get(row, best) ? k : best;
        }
        return best;
    }

    /**
     * Takes the predictions of the next rows, in their order.
     *
     * @param predictions rows × classes, probabilities
     * @param truth the position of the true class, for each row by its number among all
     * @param weights of all rows
     * @param firstRow which row the first is of
     */
    public void add(Matrix predictions, IntUnaryOperator truth, double[] weights, int firstRow) {
        for (int i = 0; i < predictions.rows(); i++) {
            double weight = weights[firstRow + i];
            // A row that weighs nothing must not turn an infinite logarithm into 0 · ∞.
            if (weight > 0) {
                int trueClass = truth.applyAsInt(firstRow + i);
                totalWeight += weight;
                hitWeight += mostProbable(predictions, i) == trueClass ? weight : 0;
                logarithms = Math.fma(weight, -StrictMath.log(predictions.get(i, trueClass)), logarithms);
            }
        }
    }

    /** The metrics by name. */
    public Map<String, Double> values() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("accuracy", hitWeight / totalWeight);
        metrics.put("log-loss", logarithms / totalWeight);
        return metrics;
    }
}
