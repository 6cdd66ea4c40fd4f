package org.kudari.linear;

import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;
import org.kudari.compute.MatrixProducts;

/**
 * ΦᵀWΦ, ΦᵀWy and yᵀWy in double precision, at the speed of the matrix product: enough where features are near to right angles, and
 * else to see that they are not.
 */
final class GramMatrix implements RowStatistic<GramMatrix> {
    private static final MatrixProducts<double[]> PRODUCTS = MatrixProducts.ofDoubles();
    /** How many columns of the symmetric matrix are computed at a time, down to the diagonal. */
    private static final int PANEL = 64;

    /** Beyond, squares may overflow, or lose digits below the smallest number. */
    private static final double LARGEST_SQUARE = 0x1p400;

    private final int features;
    private final int targets;
    private final double[] products;
    private final double[] rightHandSides;
    private final double[] targetSquares;
    private final double[] targetSums;
    private double weightSum;
    private long activeRows;
    private boolean validWeights = true;

    GramMatrix(LeastSquares problem) {
        this.features = problem.features();
        this.targets = problem.targets();
        this.products = new double[features * features];
        this.rightHandSides = new double[targets * features];
        this.targetSquares = new double[targets];
        this.targetSums = new double[targets];
    }

    @Override
    public void add(RowBlock block) {
        activeRows += block.activeRows();
        validWeights &= block.hasValidWeights();
        block.weigh();
        int rows = block.rows();
        Matrix phi = block.weightedFeatures();
        Matrix y = block.weightedTargets();
        for (int from = 0; from < features; from += PANEL) {
            int to = Math.min(features, from + PANEL);
            PRODUCTS.addTransposedProduct(
                    to,
                    to - from,
                    rows,
                    phi.values(),
                    phi.offset(),
                    phi.rowStride(),
                    phi.values(),
                    phi.offset() + from,
                    phi.rowStride(),
                    products,
                    from,
                    features);
        }
        for (int row = 0; row < rows; row++) {
            double root = Math.sqrt(block.weights()[row]);
            weightSum += block.weights()[row];
            for (int target = 0; target < targets; target++) {
                double value = y.get(row, target);
                addRow(phi.values(), phi.index(row), value, target * features);
                targetSquares[target] = Math.fma(value, value, targetSquares[target]);
                targetSums[target] = Math.fma(root, value, targetSums[target]);
            }
        }
    }

    private void addRow(double[] values, int at, double target, int to) {
        for (int feature = 0; feature < features; feature++) {
            rightHandSides[to + feature] = Math.fma(values[at + feature], target, rightHandSides[to + feature]);
        }
    }

    @Override
    public void join(GramMatrix later) {
        activeRows += later.activeRows;
        validWeights &= later.validWeights;
        weightSum += later.weightSum;
        addAll(products, later.products);
        addAll(rightHandSides, later.rightHandSides);
        addAll(targetSquares, later.targetSquares);
        addAll(targetSums, later.targetSums);
    }

    private static void addAll(double[] sums, double[] addends) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += addends[i];
        }
    }

    /** How many rows have a weight above 0. */
    long activeRows() {
        return activeRows;
    }

    /** Σ w. */
    double weightSum() {
        return weightSum;
    }

    /** Σ w·y / Σ w. */
    double targetMean(int target) {
        return targetSums[target] / weightSum;
    }

    /** (ΦᵀWΦ)ₐᵦ for a ≤ b. */
    double product(int a, int b) {
        return products[a * features + b];
    }

    /** (ΦᵀWy)ₐ. */
    double rightHandSide(int feature, int target) {
        return rightHandSides[target * features + feature];
    }

    /** Whether all weights and numbers are valid, and no square came near to where numbers end. */
    boolean isReliable() {
        boolean reliable = validWeights;
        for (int feature = 0; feature < features; feature++) {
            reliable &= isSafe(product(feature, feature));
        }
        for (double square : targetSquares) {
            reliable &= isSafe(square);
        }
        return reliable;
    }

    private static boolean isSafe(double square) {
        // A column of zeros needs no scaling, but one of tiny numbers looks like it.
        return square <= LARGEST_SQUARE && square >= 1 / LARGEST_SQUARE;
    }
}
