package org.kudari.testkit;

import java.util.Arrays;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;

/**
 * Rows for a loss. Evaluating hands out copies, so that a loss that writes into its arguments spoils no other check.
 *
 * @param predictions rows × outputs
 * @param targets rows × targets
 * @param weights one for each row
 */
record LossBatch(Matrix predictions, Matrix targets, double[] weights) {
    /** A sum, and its slopes: rows × outputs, row by row. */
    record Evaluation(double value, double[] gradient) {}

    /** Row by row. */
    static LossBatch of(double[][] predictions, double[][] targets) {
        double[] weights = new double[predictions.length];
        Arrays.fill(weights, 1);
        return new LossBatch(matrix(predictions), matrix(targets), weights);
    }

    private static Matrix matrix(double[][] rows) {
        Matrix matrix = Matrix.zeros(rows.length, rows.length == 0 ? 1 : rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            Matrix.of(rows[row], 1, rows[row].length).copyTo(matrix.rows(row, row + 1));
        }
        return matrix;
    }

    int rows() {
        return predictions.rows();
    }

    int outputs() {
        return predictions.columns();
    }

    int targetCount() {
        return targets.columns();
    }

    private static Matrix copy(Matrix matrix) {
        return Matrix.of(matrix.toArray(), matrix.rows(), matrix.columns());
    }

    LossBatch withWeights(double... newWeights) {
        return new LossBatch(predictions, targets, newWeights);
    }

    LossBatch withPrediction(int row, int output, double value) {
        Matrix changed = copy(predictions);
        changed.set(row, output, value);
        return new LossBatch(changed, targets, weights);
    }

    LossBatch withTarget(int row, int output, double value) {
        Matrix changed = copy(targets);
        changed.set(row, output, value);
        return new LossBatch(predictions, changed, weights);
    }

    /** The rows from {@code from} to {@code to}, exclusive. */
    LossBatch rows(int from, int to) {
        return new LossBatch(
                copy(predictions.rows(from, to)), copy(targets.rows(from, to)), Arrays.copyOfRange(weights, from, to));
    }

    /** All rows, and behind them all rows once more. */
    LossBatch doubled() {
        double[] twice = Arrays.copyOf(weights, 2 * weights.length);
        System.arraycopy(weights, 0, twice, weights.length, weights.length);
        return new LossBatch(doubled(predictions), doubled(targets), twice);
    }

    private static Matrix doubled(Matrix matrix) {
        Matrix twice = Matrix.zeros(2 * matrix.rows(), matrix.columns());
        matrix.copyTo(twice.rows(0, matrix.rows()));
        matrix.copyTo(twice.rows(matrix.rows(), twice.rows()));
        return twice;
    }

    /** The sum alone. */
    double value(Loss loss) {
        return loss.evaluate(copy(predictions), copy(targets), weights.clone(), null);
    }

    /** The sum, and its slopes in memory that held something else before. */
    Evaluation evaluate(Loss loss) {
        Matrix gradient = Matrix.zeros(rows(), outputs());
        Arrays.fill(gradient.values(), 12345);
        double value = loss.evaluate(copy(predictions), copy(targets), weights.clone(), gradient);
        return new Evaluation(value, gradient.values());
    }
}
