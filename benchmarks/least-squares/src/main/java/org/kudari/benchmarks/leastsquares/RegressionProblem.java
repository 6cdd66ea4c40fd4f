package org.kudari.benchmarks.leastsquares;

import java.util.SplittableRandom;
import org.kudari.benchmarks.regression.RegressionSize;
import org.kudari.benchmarks.side.Settings;

/**
 * What is to be fitted: y by a constant and the powers of the inputs.
 *
 * @param rows how many rows
 * @param inputs how many inputs a row has
 * @param degree the highest power of the inputs; with 2 or more there is one input
 * @param x rows × inputs, row by row
 * @param y a target for each row
 */
public record RegressionProblem(int rows, int inputs, int degree, double[] x, double[] y) {
    private static final double NOISE = 0.1;

    /** Inputs and noise uniform in [-1, 1), coefficients of like size; the same for every side. */
    static RegressionProblem random(RegressionSize size, Settings settings) {
        int rows = settings.rows(size.rows());
        int inputs = size.inputs();
        SplittableRandom random = new SplittableRandom(1);
        double[] slopes = random.doubles(inputs, -1, 1).toArray();
        double[] x = new double[rows * inputs];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            y[row] = 0.5;
            for (int j = 0; j < inputs; j++) {
                double value = random.nextDouble(-1, 1);
                x[row * inputs + j] = value;
                y[row] += slopes[j] * value;
            }
            y[row] += NOISE * random.nextDouble(-1, 1);
        }
        return new RegressionProblem(rows, inputs, 1, x, y);
    }

    /** How many features there are beside the constant. */
    public int features() {
        return inputs * degree;
    }

    /** A feature of a row, counted from 0: an input, or a power of the only input as rounded to {@code double}. */
    public double feature(int row, int feature) {
        return degree == 1 ? x[row * inputs + feature] : StrictMath.pow(x[row], feature + 1);
    }

    /** Rows of features; with a constant 1 in front of each where a library knows no intercept. */
    public double[][] featureRows(boolean constant) {
        int first = constant ? 1 : 0;
        double[][] matrix = new double[rows][first + features()];
        for (int row = 0; row < rows; row++) {
            if (constant) {
                matrix[row][0] = 1;
            }
            for (int j = 0; j < features(); j++) {
                matrix[row][first + j] = feature(row, j);
            }
        }
        return matrix;
    }

    /**
     * Checks coefficients of a {@link #random} problem to ten digits, without having to know the true ones: where the gradient
     * XᵀX·δ = Xᵀ(X·b − y) is small, so is the error δ, since no eigenvalue of XᵀX is below n/10: they lie around n/3, n being the
     * rows, and the nearer the more rows there are for an input.
     *
     * @throws IllegalStateException if they are wrong
     */
    void requireSolvedBy(double[] coefficients) {
        double[] gradient = new double[coefficients.length];
        for (int row = 0; row < rows; row++) {
            double error = coefficients[0] - y[row];
            for (int j = 0; j < features(); j++) {
                error += coefficients[1 + j] * feature(row, j);
            }
            gradient[0] += error;
            for (int j = 0; j < features(); j++) {
                gradient[1 + j] += error * feature(row, j);
            }
        }
        double error = norm(gradient) / (rows / 10.0) / norm(coefficients);
        if (!(error <= 1e-10)) {
            throw new IllegalStateException(
                    "coefficients: off by up to " + error + " of their length, but expected 1e-10 at most");
        }
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
