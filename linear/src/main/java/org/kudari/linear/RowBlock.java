package org.kudari.linear;

import java.util.Arrays;
import java.util.Optional;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;
import org.kudari.compute.CompensatedProducts;
import org.kudari.compute.MatrixProducts;

/**
 * Some rows of a problem, scaled: as they were read, row by row, and column by column for sums in higher precision. Rows of weight
 * 0 are rows of zeros, whatever they hold.
 *
 * <p>Memory: three numbers for each feature, target and row at the most.
 */
final class RowBlock {
    private static final MatrixProducts<double[]> PRODUCTS = MatrixProducts.ofDoubles();

    private final LeastSquares.Reader reader;
    private final Scaling scaling;
    private final int features;
    private final int targets;
    private final int stride;
    private final double[] weights;
    private final double[] columns;
    private double[] lowColumns;
    private Matrix ownFeatures;
    private Matrix ownTargets;
    private Matrix weightedFeatures;
    private Matrix weightedTargets;

    private Matrix rowFeatures;
    private Matrix rowTargets;
    private Optional<Matrix> remainders;
    private int rows;
    private int activeRows;
    private boolean unitWeights;
    private boolean validWeights;
    private boolean transposed;

    RowBlock(LeastSquares problem, Scaling scaling, int mostRows) {
        this.reader = problem.newReader();
        this.scaling = scaling;
        this.features = problem.features();
        this.targets = problem.targets();
        // Not a power of two: columns would compete for the same lines of the cache.
        this.stride = mostRows + CompensatedProducts.LANES;
        this.weights = new double[stride];
        this.columns = new double[stride * (features + targets)];
    }

    /** Fills the block with the rows from {@code from} to {@code to}, exclusive. */
    void read(long from, long to) {
        reader.read(from, to);
        rows = (int) (to - from);
        rowFeatures = reader.features();
        rowTargets = reader.targets();
        remainders = reader.remainders();
        transposed = false;
        takeWeights(reader.weights());
        if (!unitWeights || !scaling.isIdentity()) {
            copyScaled();
        }
    }

    private void takeWeights(double[] given) {
        activeRows = 0;
        unitWeights = true;
        validWeights = true;
        double factor = scaling.weightFactor();
        for (int row = 0; row < rows; row++) {
            double weight = given[row];
            validWeights &= weight >= 0 && weight < Double.POSITIVE_INFINITY;
            unitWeights &= weight == 1;
            activeRows += weight > 0 ? 1 : 0;
            weights[row] = weight * factor;
        }
        unitWeights &= factor == 1;
        Arrays.fill(weights, rows, paddedRows(), 0);
    }

    private void copyScaled() {
        if (ownFeatures == null) {
            ownFeatures = Matrix.zeros(stride, features);
            ownTargets = Matrix.zeros(stride, targets);
        }
        copyScaled(rowFeatures, ownFeatures, 0);
        copyScaled(rowTargets, ownTargets, features);
        rowFeatures = ownFeatures;
        rowTargets = ownTargets;
    }

    private void copyScaled(Matrix from, Matrix to, int firstColumn) {
        for (int row = 0; row < rows; row++) {
            int in = from.index(row);
            int out = to.index(row);
            // Not the scaled weight: it may have become 0.
            boolean active = reader.weights()[row] > 0;
            for (int column = 0; column < from.columns(); column++) {
                to.values()[out + column] =
                        active ? from.values()[in + column] * scaling.factor(firstColumn + column) : 0;
            }
        }
    }

    /** How many rows there are, those of weight 0 included. */
    int rows() {
        return rows;
    }

    /** How many rows there are column by column: filled up with zeros. */
    int paddedRows() {
        int step = CompensatedProducts.ROW_STEP;
        return (rows + step - 1) / step * step;
    }

    /** How many rows have a weight above 0. */
    int activeRows() {
        return activeRows;
    }

    /** Whether each weight is a finite number, 0 or more. */
    boolean hasValidWeights() {
        return validWeights;
    }

    /** Whether each weight is 1. */
    boolean hasUnitWeights() {
        return unitWeights;
    }

    /** The scaled weights, {@link #paddedRows()} of them. */
    double[] weights() {
        return weights;
    }

    /** The features row by row, each row times the square root of its weight, rounded; {@link #rows()} of maybe more. */
    Matrix weightedFeatures() {
        return unitWeights ? rowFeatures : weightedFeatures;
    }

    /** The same for the targets. */
    Matrix weightedTargets() {
        return unitWeights ? rowTargets : weightedTargets;
    }

    /** Makes {@link #weightedFeatures()} and {@link #weightedTargets()}. */
    void weigh() {
        if (unitWeights) {
            return;
        }
        if (weightedFeatures == null) {
            weightedFeatures = Matrix.zeros(stride, features);
            weightedTargets = Matrix.zeros(stride, targets);
        }
        for (int row = 0; row < rows; row++) {
            double root = Math.sqrt(weights[row]);
            multiply(rowFeatures, row, root, weightedFeatures);
            multiply(rowTargets, row, root, weightedTargets);
        }
    }

    private static void multiply(Matrix from, int row, double factor, Matrix to) {
        int in = from.index(row);
        int out = to.index(row);
        for (int column = 0; column < from.columns(); column++) {
            to.values()[out + column] = from.values()[in + column] * factor;
        }
    }

    /** From one column to the next in {@link #columns()}. */
    int stride() {
        return stride;
    }

    /** The features and then the targets, column by column. */
    double[] columns() {
        transpose();
        return columns;
    }

    /** What rounding took from {@link #columns()}, or {@code null} if nothing; 0 for targets. */
    double[] lowColumns() {
        transpose();
        return remainders.isPresent() ? lowColumns : null;
    }

    private void transpose() {
        if (transposed) {
            return;
        }
        transposed = true;
        transpose(rowFeatures, columns, 0);
        transpose(rowTargets, columns, features);
        clearBelow(columns);
        if (remainders.isPresent()) {
            if (lowColumns == null) {
                lowColumns = new double[columns.length];
            }
            transpose(remainders.get(), lowColumns, 0);
            clearBelow(lowColumns);
            if (rowFeatures == ownFeatures) {
                scaleLowColumns();
            }
        }
    }

    private void transpose(Matrix from, double[] to, int firstColumn) {
        PRODUCTS.transpose(
                rows, from.columns(), from.values(), from.offset(), from.rowStride(), to, firstColumn * stride, stride);
    }

    private void clearBelow(double[] values) {
        for (int column = 0; column < features + targets; column++) {
            Arrays.fill(values, column * stride + rows, column * stride + paddedRows(), 0);
        }
    }

    private void scaleLowColumns() {
        for (int feature = 0; feature < features; feature++) {
            for (int row = 0; row < rows; row++) {
                boolean active = reader.weights()[row] > 0;
                lowColumns[feature * stride + row] =
                        active ? lowColumns[feature * stride + row] * scaling.factor(feature) : 0;
            }
        }
    }
}
