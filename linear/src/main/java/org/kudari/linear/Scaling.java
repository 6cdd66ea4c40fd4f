package org.kudari.linear;

import java.util.Arrays;
import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;
import org.kudari.api.UnsolvableException;

/**
 * The powers of two that bring the largest number of each column below 1, so that no sum of squares overflows and none loses
 * digits below the smallest number. Multiplying by a power of two rounds nothing.
 *
 * <p>Finding them takes a pass over the rows, which also requires their numbers to be finite. Most problems do without: see {@link
 * GramMatrix#isReliable}. Rows of weight 0 count for nothing, whatever they hold.
 */
final class Scaling {
    /** Beyond it, a power of two or its inverse is no normal number. */
    private static final int MAX_EXPONENT = 1000;

    private static final int BLOCK_ROWS = 1024;

    private final int features;
    private final int[] exponents;
    private final double[] factors;
    private final int weightExponent;
    private final double weightFactor;
    private final boolean identity;

    private Scaling(int features, int[] exponents, int weightExponent) {
        this.features = features;
        this.exponents = exponents;
        this.weightExponent = weightExponent;
        this.factors = new double[exponents.length];
        Arrays.setAll(factors, column -> Math.scalb(1.0, -exponents[column]));
        this.weightFactor = Math.scalb(1.0, -weightExponent);
        this.identity = weightExponent == 0 && Arrays.stream(exponents).allMatch(exponent -> exponent == 0);
    }

    /** Everything as it is. */
    static Scaling identity(LeastSquares problem) {
        return new Scaling(problem.features(), new int[problem.features() + problem.targets()], 0);
    }

    /**
     * Passes over all rows.
     *
     * @throws UnsolvableException if a number or weight is not finite, or a weight negative; the first of them is named
     */
    static Scaling of(LeastSquares problem) {
        Scan scan = new Scan(problem);
        LeastSquares.Reader reader = problem.newReader();
        for (long from = 0; from < problem.rows(); from += BLOCK_ROWS) {
            scan.add(reader, from, Math.min(problem.rows(), from + BLOCK_ROWS));
        }
        for (int feature = 0; feature < problem.features(); feature++) {
            scan.largestWeight = Math.max(scan.largestWeight, problem.ridge(feature));
        }
        int[] exponents = new int[scan.largest.length];
        Arrays.setAll(exponents, column -> exponent(scan.largest[column]));
        return new Scaling(problem.features(), exponents, exponent(scan.largestWeight));
    }

    private static int exponent(double largest) {
        return largest == 0 ? 0 : Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Math.getExponent(largest) + 1));
    }

    /** Whether nothing is to be multiplied. */
    boolean isIdentity() {
        return identity;
    }

    /** What to multiply a column by: the features come first, then the targets. */
    double factor(int column) {
        return factors[column];
    }

    /** What to multiply weights by. */
    double weightFactor() {
        return weightFactor;
    }

    /** What a feature's scaled coefficient is to be multiplied by, so that it compares with those of other features. */
    double unit(int feature) {
        return factors[feature];
    }

    /** The coefficient for columns as they are, from that for scaled ones. */
    double unscaledCoefficient(double scaled, int feature, int target) {
        return Math.scalb(scaled, exponents[features + target] - exponents[feature]);
    }

    /** A row of V, where V·Vᵀ = (ΦᵀWΦ)⁻¹, for columns as they are; from that for scaled ones, but for the weights. */
    double unscaledInverse(double scaled, int feature) {
        return Math.scalb(scaled, -exponents[feature]);
    }

    /** A sum of w·y² but for the weights, for targets as they are. */
    double unscaledSquare(double scaled, int target) {
        return Math.scalb(scaled, 2 * exponents[features + target]);
    }

    /** The root of a sum of w·y², for targets and weights as they are. */
    double unscaledNorm(double scaled, int target) {
        return Math.scalb(scaled / Math.sqrt(weightFactor()), exponents[features + target]);
    }

    /** A sum of weights as they are. */
    double unscaledWeight(double scaled) {
        return Math.scalb(scaled, weightExponent);
    }

    /** The ridge of a scaled column beside scaled weights. */
    double scaledRidge(double ridge, int feature) {
        return Math.scalb(ridge, -2 * exponents[feature] - weightExponent);
    }

    /** Looks at every number. */
    private static final class Scan {
        private final List<String> featureNames;
        private final List<String> targetNames;
        private final int features;
        private final boolean hasRemainders;
        private final double[] largest;
        private double largestWeight;

        Scan(LeastSquares problem) {
            this.featureNames = problem.featureNames();
            this.targetNames = problem.targetNames();
            this.features = problem.features();
            this.hasRemainders = problem.hasRemainders();
            this.largest = new double[problem.features() + problem.targets()];
        }

        void add(LeastSquares.Reader reader, long from, long to) {
            int rows = (int) (to - from);
            Matrix phi = Matrix.zeros(rows, features);
            Matrix remainders = hasRemainders ? Matrix.zeros(rows, features) : null;
            Matrix y = Matrix.zeros(rows, targetNames.size());
            double[] weights = new double[rows];
            reader.read(from, to, phi, remainders, y, weights);
            for (int i = 0; i < rows; i++) {
                long row = from + i + 1;
                if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                    throw new UnsolvableException(
                            "row " + row + ": weight " + weights[i] + ", but expected a finite number, 0 or more");
                }
                if (weights[i] > 0) {
                    largestWeight = Math.max(largestWeight, weights[i]);
                    addRow("column", featureNames, phi, i, row, 0);
                    addRow("target", targetNames, y, i, row, features);
                }
            }
        }

        private void addRow(String what, List<String> names, Matrix matrix, int i, long row, int to) {
            int at = matrix.index(i);
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.values()[at + column];
                if (!Double.isFinite(value)) {
                    throw new UnsolvableException("row " + row + ", " + what + " '" + names.get(column) + "': " + value
                            + ", but expected a finite number. Try leaving the row out, or inputs of smaller scale.");
                }
                largest[to + column] = Math.max(largest[to + column], Math.abs(value));
            }
        }
    }
}
