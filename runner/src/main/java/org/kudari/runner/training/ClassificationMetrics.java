package org.kudari.runner.training;

import java.util.LinkedHashMap;
import java.util.Map;
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
    private final int[] truth;
    private final double[] weights;
    private final boolean[] hits;
    private final double[] probabilities;

    /**
     * Metrics of rows that are still to be predicted.
     *
     * @param truth the position of each row's true class
     * @param weights at least one for each row
     */
    public ClassificationMetrics(int[] truth, double[] weights) {
        this.truth = truth;
        this.weights = weights;
        this.hits = new boolean[truth.length];
        this.probabilities = new double[truth.length];
    }

    /** The position of a row's largest value; the first where several are equal. */
    public static int mostProbable(Matrix predictions, int row) {
        int best = 0;
        for (int k = 1; k < predictions.columns(); k++) {
            best = predictions.get(row, k) > predictions.get(row, best) ? k : best;
        }
        return best;
    }

    /**
     * Takes the predictions of some rows, each row's once; from any thread.
     *
     * @param firstRow which row the first is of
     * @param predictions rows × classes, probabilities
     */
    public void add(int firstRow, Matrix predictions) {
        for (int i = 0; i < predictions.rows(); i++) {
            int row = firstRow + i;
            hits[row] = mostProbable(predictions, i) == truth[row];
            probabilities[row] = predictions.get(i, truth[row]);
        }
    }

    /** The metrics by name, once all rows were added. */
    public Map<String, Double> values() {
        double totalWeight = 0;
        double hitWeight = 0;
        double logarithms = 0;
        for (int row = 0; row < truth.length; row++) {
            // A row that weighs nothing must not turn an infinite logarithm into 0 · ∞.
            if (weights[row] > 0) {
                totalWeight += weights[row];
                hitWeight += hits[row] ? weights[row] : 0;
                logarithms = Math.fma(weights[row], -StrictMath.log(probabilities[row]), logarithms);
            }
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("accuracy", hitWeight / totalWeight);
        metrics.put("log-loss", logarithms / totalWeight);
        return metrics;
    }
}
