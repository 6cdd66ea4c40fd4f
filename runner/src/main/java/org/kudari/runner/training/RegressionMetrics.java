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
    private final List<String> targets;
    private final double[] weightedTruth;
    private final double[] squares;
    private final double[] absolutes;
    private final double[] deviations;
    private double totalWeight;

    /** Metrics of rows that are still to come. */
    public RegressionMetrics(List<String> targets) {
        this.targets = targets;
        this.weightedTruth = new double[targets.size()];
        this.squares = new double[targets.size()];
        this.absolutes = new double[targets.size()];
        this.deviations = new double[targets.size()];
    }

    /**
     * Takes the predictions of the next rows, in their order.
     *
     * @param predictions rows × targets
     * @param truth rows × targets
     * @param weights of all rows
     * @param firstRow which row the first is of
     */
    public void add(Matrix predictions, Matrix truth, double[] weights, int firstRow) {
        for (int row = 0; row < truth.rows(); row++) {
            double weight = weights[firstRow + row];
            totalWeight += weight;
            for (int k = 0; k < squares.length; k++) {
                double residual = predictions.get(row, k) - truth.get(row, k);
                weightedTruth[k] = Math.fma(weight, truth.get(row, k), weightedTruth[k]);
                squares[k] = Math.fma(weight * residual, residual, squares[k]);
                absolutes[k] = Math.fma(weight, Math.abs(residual), absolutes[k]);
            }
        }
    }

    /** Takes the true values once more, in the order of the rows, after all of them were added; arguments as there. */
    public void addDeviations(Matrix truth, double[] weights, int firstRow) {
        for (int row = 0; row < truth.rows(); row++) {
            for (int k = 0; k < deviations.length; k++) {
                double deviation = truth.get(row, k) - weightedTruth[k] / totalWeight;
                deviations[k] = Math.fma(weights[firstRow + row] * deviation, deviation, deviations[k]);
            }
        }
    }

    /** The metrics by name. */
    public Map<String, Double> values() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int k = 0; k < squares.length; k++) {
            String suffix = squares.length == 1 ? "" : "." + targets.get(k);
            metrics.put("mse" + suffix, squares[k] / totalWeight);
            metrics.put("rmse" + suffix, Math.sqrt(squares[k] / totalWeight));
            metrics.put("mae" + suffix, absolutes[k] / totalWeight);
            if (deviations[k] > 0) {
                metrics.put("r2" + suffix, 1 - squares[k] / deviations[k]);
            }
            metrics.put("residual-sum-of-squares" + suffix, squares[k]);
        }
        return metrics;
    }
}
