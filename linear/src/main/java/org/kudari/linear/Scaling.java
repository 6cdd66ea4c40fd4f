package org.kudari.linear;

import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;
import org.kudari.api.UnsolvableException;

/**
 * The powers of two that bring the largest number of each column below 1, so that no sum of squares overflows and columns
 * of different units compare. Multiplying by a power of two rounds nothing.
 *
 * <p>Finding them takes the first pass over the rows, which also counts those of weight above 0 and requires their
 * numbers to be finite. Rows of weight 0 count for nothing, whatever they hold.
 */
final class Scaling {
    /** Beyond it, a power of two or its inverse is no normal number. */
    private static final int MAX_EXPONENT = 1000;

    private final List<String> featureNames;
    private final List<String> targetNames;
    private final double[] largestFeatures;
    private final double[] largestTargets;
    private double largestWeight;
    private long activeRows;
    private long row;

    private Scaling(LeastSquares problem) {
        this.featureNames = problem.featureNames();
        this.targetNames = problem.targetNames();
        this.largestFeatures = new double[problem.features()];
        this.largestTargets = new double[problem.targets()];
    }

    /**
     * Passes over all rows.
     *
     * @throws UnsolvableException if a number or weight is not finite, or a weight negative
     */
    static Scaling of(LeastSquares problem) {
        Scaling scaling = new Scaling(problem);
        problem.forEachBlock(scaling::scan);
        for (int feature = 0; feature < problem.features(); feature++) {
            scaling.largestWeight = Math.max(scaling.largestWeight, problem.ridge(feature));
        }
        return scaling;
    }

    private void scan(Matrix features, Matrix targets, double[] weights) {
        for (int i = 0; i < features.rows(); i++) {
            row++;
            double weight = weights[i];
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new UnsolvableException(
                        "row " + row + ": weight " + weight + ", but expected a finite number, 0 or more");
            }
            if (weight > 0) {
                activeRows++;
                largestWeight = Math.max(largestWeight, weight);
                scanRow("column", featureNames, features, i, largestFeatures);
                scanRow("target", targetNames, targets, i, largestTargets);
            }
        }
    }

    private void scanRow(String what, List<String> names, Matrix matrix, int i, double[] largest) {
        int at = matrix.index(i);
        for (int column = 0; column < largest.length; column++) {
            double value = matrix.values()[at + column];
            if (!Double.isFinite(value)) {
                throw new UnsolvableException("row " + row + ", " + what + " '" + names.get(column) + "': " + value
                        + ", but expected a finite number. Try leaving the row out, or inputs of smaller scale.");
            }
            largest[column] = Math.max(largest[column], Math.abs(value));
        }
    }

    /** How many rows have a weight above 0. */
    long activeRows() {
        return activeRows;
    }

    /** A feature is to be multiplied by 2 to the power of minus this. */
    int featureExponent(int feature) {
        return exponent(largestFeatures[feature]);
    }

    /** A target is to be multiplied by 2 to the power of minus this. */
    int targetExponent(int target) {
        return exponent(largestTargets[target]);
    }

    /** A weight is to be multiplied by 2 to the power of minus this. */
    int weightExponent() {
        return exponent(largestWeight);
    }

    private static int exponent(double largest) {
        return largest == 0 ? 0 : Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Math.getExponent(largest) + 1));
    }
}
