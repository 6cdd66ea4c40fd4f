package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;

/**
 * Rows for a metric. They are added as copies, so that a metric that writes into its arguments spoils no other check.
 *
 * @param predictions rows × outputs
 * @param targets rows × outputs
 * @param weights one for each row
 */
record MetricRows(Matrix predictions, Matrix targets, double[] weights) {
    int count() {
        return predictions.rows();
    }

    MetricRows withWeights(double... newWeights) {
        return new MetricRows(predictions, targets, newWeights);
    }

    /** Chosen rows in a chosen order, each as often as it is named. */
    MetricRows rows(int... order) {
        double[] chosen = new double[order.length];
        Arrays.setAll(chosen, i -> weights[order[i]]);
        return new MetricRows(rows(predictions, order), rows(targets, order), chosen);
    }

    private static Matrix rows(Matrix matrix, int... order) {
        Matrix chosen = Matrix.zeros(order.length, matrix.columns());
        for (int i = 0; i < order.length; i++) {
            matrix.rows(order[i], order[i] + 1).copyTo(chosen.rows(i, i + 1));
        }
        return chosen;
    }

    /** The rows from {@code from} to {@code to}, exclusive. */
    MetricRows range(int from, int to) {
        int[] order = new int[to - from];
        Arrays.setAll(order, i -> from + i);
        return rows(order);
    }

    /** The same with a prediction that is none. */
    MetricRows withoutPrediction(int row) {
        Matrix changed = Matrix.of(predictions.toArray(), predictions.rows(), predictions.columns());
        for (int k = 0; k < changed.columns(); k++) {
            changed.set(row, k, Double.NaN);
        }
        return new MetricRows(changed, targets, weights);
    }

    /** Adds all rows. */
    void addTo(Metric.Sum sum) {
        sum.add(
                Matrix.of(predictions.toArray(), predictions.rows(), predictions.columns()),
                Matrix.of(targets.toArray(), targets.rows(), targets.columns()),
                weights.clone());
    }
}
