package org.kudari.linear;

import org.kudari.api.LeastSquares;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * ΦᵀWΦ, ΦᵀWy and yᵀWy in double precision, at the speed of the matrix product: enough where features are near to right angles, and
 * else to see that they are not.
 */
final class GramMatrix implements RowStatistic<GramMatrix>, NormalSums<DoubleRow> {
    private static final PanelProducts<double[]> PRODUCTS = PanelProducts.ofDoubles();
    /** Beyond, squares may overflow, or lose digits below the smallest number. */
    private static final double LARGEST_SQUARE = 0x1p400;

    private final int features;
    private final int width;
    /** Of the features and then the targets, from the diagonal on. */
    private final double[] products;

    private double weightSum;
    private long activeRows;
    private boolean validWeights = true;

    GramMatrix(LeastSquares problem) {
        this.features = problem.features();
        this.width = features + problem.targets();
        this.products = new double[width * width];
    }

    @Override
    public void add(RowBlock block) {
        activeRows += block.activeRows();
        validWeights &= block.hasValidWeights();
        weightSum += block.weightSum();
        Panels<double[]> rows = block.weightedRows();
        for (int panel = 0; panel < rows.panels(); panel++) {
            int lastRow = panel * rows.width() + rows.columns(panel) - 1;
            for (int rowBlock = 0; rowBlock <= lastRow / PRODUCTS.blockRows(); rowBlock++) {
                PRODUCTS.multiplyTransposed(rows, rows, block.rows(), rowBlock, panel, panel + 1, products, 0, true);
            }
        }
    }

    @Override
    public void join(GramMatrix later) {
        activeRows += later.activeRows;
        validWeights &= later.validWeights;
        weightSum += later.weightSum;
        for (int i = 0; i < products.length; i++) {
            products[i] += later.products[i];
        }
    }

    @Override
    public DoubleRow newRow(int length) {
        return new DoubleRow(length);
    }

    @Override
    public void copyTo(DoubleRow row, int at, int a, int b) {
        row.set(at, product(a, b));
    }

    private double product(int a, int b) {
        return products[a * width + b];
    }

    /** How many rows have a weight above 0. */
    long activeRows() {
        return activeRows;
    }

    /** Σ w. */
    double weightSum() {
        return weightSum;
    }

    /** Σ w·y / Σ w, where this feature is the intercept. */
    double targetMean(int intercept, int target) {
        return product(intercept, features + target) / weightSum;
    }

    /** Whether all weights and numbers are valid, and no square came near to where numbers end. */
    boolean isReliable() {
        boolean reliable = validWeights;
        for (int column = 0; column < width; column++) {
            double square = product(column, column);
            // A column of zeros needs no scaling, but one of tiny numbers looks like it.
            reliable &= square <= LARGEST_SQUARE && square >= 1 / LARGEST_SQUARE;
        }
        return reliable;
    }
}
