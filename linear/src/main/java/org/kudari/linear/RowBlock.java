package org.kudari.linear;

import java.util.Arrays;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;
import org.kudari.compute.CompensatedProducts;
import org.kudari.compute.MatrixProducts;
import org.kudari.compute.PanelProducts;
import org.kudari.compute.Panels;

/**
 * Some rows of a problem, [Φ y], scaled: in panels for fast products, and column by column for sums in higher precision. Rows of weight
 * 0 are rows of zeros, whatever they hold.
 *
 * <p>Memory: six numbers for each feature, target and row at the most.
 */
final class RowBlock {
    private static final MatrixProducts<double[]> PRODUCTS = MatrixProducts.ofDoubles();
    private static final PanelProducts<double[]> PANELS = PanelProducts.ofDoubles();
    private static final int SCRATCH = 4;

    private final int features;
    private final int width;
    private final int mostRows;
    private final int stride;
    private final double[] weights;
    private final Panels<double[]> panels;
    private final double[] values;
    private final int rowStride;
    private final double[] columns;
    private final double[][] scratch = new double[SCRATCH][];
    private LeastSquares problem;
    private LeastSquares.Reader reader;
    private Scaling scaling;
    private Matrix remainders;
    private double[] lowColumns;
    private double[] weightedValues;
    private Panels<double[]> weightedPanels;

    private long firstRow = -1;
    private int rows;
    private int activeRows;
    private boolean unitWeights;
    private boolean validWeights;
    private boolean transposed;

    RowBlock(LeastSquares problem, Scaling scaling, int mostRows) {
        this.features = problem.features();
        this.width = features + problem.targets();
        this.mostRows = mostRows;
        // Not a power of two: columns would compete for the same lines of the cache.
        this.stride = padded(mostRows) + CompensatedProducts.LANES;
        this.weights = new double[stride];
        this.panels = PANELS.zeros(mostRows, width);
        // What fits into one panel is read into it.
        boolean onePanel = panels.panels() == 1;
        this.values = onePanel ? panels.values() : new double[mostRows * width];
        this.rowStride = onePanel ? panels.width() : width;
        this.columns = new double[stride * width];
        bind(problem, scaling);
    }

    /** Whether this memory would do for a problem. */
    boolean fits(LeastSquares other, int rowsAtMost) {
        return features == other.features()
                && width == other.features() + other.targets()
                && mostRows == rowsAtMost
                && (remainders != null) == other.hasRemainders();
    }

    /** Makes this a block of a problem that it {@link #fits}. */
    void bind(LeastSquares newProblem, Scaling newScaling) {
        problem = newProblem;
        reader = newProblem.newReader();
        scaling = newScaling;
        firstRow = -1;
    }

    /** Forgets the problem, so that its rows are not kept in memory by this block. */
    void unbind() {
        problem = null;
        reader = null;
        scaling = null;
    }

    /** Fills the block with the rows from {@code from} to {@code to}, exclusive, unless it holds them already. */
    void read(long from, long to) {
        if (from == firstRow && to - from == rows) {
            return;
        }
        firstRow = from;
        rows = (int) (to - from);
        transposed = false;
        Matrix phi = Matrix.window(values, 0, rowStride, rows, features);
        Matrix y = Matrix.window(values, features, rowStride, rows, width - features);
        if (problem.hasRemainders() && remainders == null) {
            remainders = Matrix.zeros(mostRows, features);
        }
        reader.read(from, to, phi, remainders == null ? null : remainders.rows(0, rows), y, weights);
        lookAtWeights();
        if (!unitWeights || !scaling.isIdentity()) {
            scale();
        }
        Arrays.fill(weights, rows, paddedRows(), 0);
    }

    private void lookAtWeights() {
        activeRows = 0;
        unitWeights = true;
        validWeights = true;
        for (int row = 0; row < rows; row++) {
            double weight = weights[row];
            validWeights &= weight >= 0 && weight < Double.POSITIVE_INFINITY;
            unitWeights &= weight == 1;
            activeRows += weight > 0 ? 1 : 0;
        }
    }

    private void scale() {
        unitWeights &= scaling.weightFactor() == 1;
        for (int row = 0; row < rows; row++) {
            // Not the scaled weight: it may have become 0.
            boolean active = weights[row] > 0;
            weights[row] *= scaling.weightFactor();
            int at = row * rowStride;
            for (int column = 0; column < width; column++) {
                values[at + column] = active ? values[at + column] * scaling.factor(column) : 0;
            }
            for (int feature = 0; feature < features && remainders != null; feature++) {
                double remainder = active ? remainders.get(row, feature) * scaling.factor(feature) : 0;
                remainders.set(row, feature, remainder);
            }
        }
    }

    /** Where in the problem its first row is, counted from 0. */
    long firstRow() {
        return firstRow;
    }

    /** How many rows there are, those of weight 0 included. */
    int rows() {
        return rows;
    }

    /** How many rows there are column by column: filled up with zeros. */
    int paddedRows() {
        return padded(rows);
    }

    private static int padded(int rows) {
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

    /** The sum of the scaled weights. */
    double weightSum() {
        if (unitWeights) {
            return rows;
        }
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += weights[row];
        }
        return sum;
    }

    /** [Φ y], each row times the square root of its weight, rounded. */
    Panels<double[]> weightedRows() {
        if (!unitWeights) {
            weigh();
            PANELS.load(weightedValues, 0, rowStride, weightedPanels, 0, rows);
            return weightedPanels;
        }
        if (panels.panels() > 1) {
            PANELS.load(values, 0, rowStride, panels, 0, rows);
        }
        return panels;
    }

    private void weigh() {
        if (weightedPanels == null) {
            weightedPanels = PANELS.zeros(mostRows, width);
            weightedValues = new double[values.length];
        }
        for (int row = 0; row < rows; row++) {
            double root = Math.sqrt(weights[row]);
            for (int i = row * rowStride; i < row * rowStride + width; i++) {
                weightedValues[i] = values[i] * root;
            }
        }
    }

    /**
     * A column times the weights, in twice the precision.
     *
     * @param low the column's low part, or {@code null} for zeros
     * @param from where the column begins in both
     * @param toHigh overwritten, {@link #paddedRows()} numbers of it
     * @param toLow overwritten, {@link #paddedRows()} numbers of it
     */
    void multiplyByWeights(double[] high, double[] low, int from, double[] toHigh, double[] toLow) {
        int count = paddedRows();
        for (int row = 0; row < count; row++) {
            double weight = weights[row];
            double value = high[from + row];
            double product = weight * value;
            double error = Math.fma(weight, value, -product);
            toHigh[row] = product;
            toLow[row] = low == null ? error : Math.fma(weight, low[from + row], error);
        }
    }

    /** Memory for two columns of a statistic's own, one at 0 and one at {@link #stride()}; what it holds is anybody's. */
    double[] scratch(int index) {
        if (scratch[index] == null) {
            scratch[index] = new double[2 * stride];
        }
        return scratch[index];
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
        return lowColumns;
    }

    private void transpose() {
        if (transposed) {
            return;
        }
        transposed = true;
        PRODUCTS.transpose(rows, width, values, 0, rowStride, columns, 0, stride);
        clearBelow(columns);
        if (remainders != null) {
            if (lowColumns == null) {
                lowColumns = new double[columns.length];
            }
            PRODUCTS.transpose(rows, features, remainders.values(), 0, features, lowColumns, 0, stride);
            clearBelow(lowColumns);
        }
    }

    private void clearBelow(double[] values) {
        for (int column = 0; column < width && rows < paddedRows(); column++) {
            Arrays.fill(values, column * stride + rows, column * stride + paddedRows(), 0);
        }
    }
}
