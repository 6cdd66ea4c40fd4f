package org.kudari.runner.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;

/**
 * How far predicted numbers are from the true ones, in the units of the data, with Σ over rows and w the rows' weights:
 *
 * <ul>
 *   <li>{@code mse}: Σ w (ŷ−y)² / Σ w, {@code rmse}: its root
 *   <li>{@code mae}: Σ w |ŷ−y| / Σ w
 *   <li>{@code r2}: 1 − Σ w (ŷ−y)² / Σ w (y−ȳ)², with the weighted mean ȳ of the same rows; left out when y is constant
 *   <li>{@code residual-sum-of-squares}: Σ w (ŷ−y)²
 * </ul>
 *
 * <p>With several targets each name is followed by a point and the target's name.
 */
public final class RegressionMetrics {
    private RegressionMetrics() {}

    /**
     * All metrics.
     *
     * @param predictions rows × targets
     * @param truth rows × targets
     * @param weights one for each row
     */
    public static Map<String, Double> of(List<String> targets, Matrix predictions, Matrix truth, double[] weights) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int k = 0; k < targets.size(); k++) {
            addTarget(metrics, targets.size() == 1 ? "" : "." + targets.get(k), predictions, truth, weights, k);
        }
        return metrics;
    }

    private static void addTarget(
            Map<String, Double> metrics, String suffix, Matrix predictions, Matrix truth, double[] weights, int k) {
        double totalWeight = 0;
        double weightedTruth = 0;
        double squares = 0;
        double absolutes = 0;
        for (int row = 0; row < truth.rows(); row++) {
            double weight = weights[row];
            double residual = predictions.get(row, k) - truth.get(row, k);
            totalWeight += weight;
            weightedTruth = Math.fma(weight, truth.get(row, k), weightedTruth);
            squares = Math.fma(weight * residual, residual, squares);
            absolutes = Math.fma(weight, Math.abs(residual), absolutes);
        }
        double mean = weightedTruth / totalWeight;
        double deviations = 0;
        for (int row = 0; row < truth.rows(); row++) {
            double deviation = truth.get(row, k) - mean;
            deviations = Math.fma(weights[row] * deviation, deviation, deviations);
        }
        metrics.put("mse" + suffix, squares / totalWeight);
        metrics.put("rmse" + suffix, Math.sqrt(squares / totalWeight));
        metrics.put("mae" + suffix, absolutes / totalWeight);
        if (deviations > 0) {
            metrics.put("r2" + suffix, 1 - squares / deviations);
        }
        metrics.put("residual-sum-of-squares" + suffix, squares);
    }
}
