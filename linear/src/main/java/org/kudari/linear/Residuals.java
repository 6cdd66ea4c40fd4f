package org.kudari.linear;

import java.util.Arrays;
import org.kudari.compute.CompensatedProducts;

/**
 * What coefficients leave of the targets, in twice the precision of {@code double}: r = y − Φ·θ, and the sums Σ w·r², Φᵀ·W·r, Σ w·(y −
 * o) and Σ w·(y − o)², where o is some number near to the mean.
 */
final class Residuals implements RowStatistic<Residuals> {
    private static final CompensatedProducts PRODUCTS = CompensatedProducts.fastest();
    private static final int SQUARES = 0;
    private static final int SQUARED_DEVIATIONS = 1;
    private static final int DEVIATIONS = 2;
    private static final int SUMS = 3;

    private final double[][] coefficients;
    private final double[] origins;
    private final int features;
    private final DoubleDoubleRow gradient;
    private final DoubleDoubleRow sums;

    /**
     * Nothing summed yet.
     *
     * @param coefficients targets × features
     * @param origins a number for each target
     */
    Residuals(double[][] coefficients, double[] origins) {
        this.coefficients = coefficients;
        this.origins = origins;
        this.features = coefficients[0].length;
        this.gradient = new DoubleDoubleRow(coefficients.length * features);
        this.sums = new DoubleDoubleRow(coefficients.length * SUMS);
    }

    @Override
    public void add(RowBlock block) {
        int rows = block.paddedRows();
        double[] high = block.scratch(0);
        double[] low = block.scratch(1);
        boolean unit = block.hasUnitWeights();
        double[] weighted = unit ? high : block.scratch(2);
        double[] weightedLow = unit ? low : block.scratch(3);
        for (int target = 0; target < coefficients.length; target++) {
            int column = (features + target) * block.stride();
            System.arraycopy(block.columns(), column, high, 0, rows);
            Arrays.fill(low, 0, rows, 0);
            PRODUCTS.subtractProduct(
                    rows,
                    features,
                    block.columns(),
                    block.lowColumns(),
                    block.stride(),
                    coefficients[target],
                    0,
                    high,
                    low);
            if (!unit) {
                block.multiplyByWeights(high, low, 0, weighted, weightedLow);
            }
            PRODUCTS.addDots(
                    rows,
                    weighted,
                    weightedLow,
                    0,
                    features,
                    block.columns(),
                    block.lowColumns(),
                    0,
                    block.stride(),
                    gradient.high(),
                    gradient.low(),
                    target * features);
            addDots(block, weighted, weightedLow, 1, target * SUMS + SQUARES);

            deviate(block, column, origins[target], high, low);
            if (!unit) {
                block.multiplyByWeights(high, low, 0, weighted, weightedLow);
            }
            Arrays.fill(high, block.stride(), block.stride() + rows, 1);
            Arrays.fill(low, block.stride(), block.stride() + rows, 0);
            addDots(block, weighted, weightedLow, 2, target * SUMS + SQUARED_DEVIATIONS);
        }
    }

    /** The weighted column times one or two others in the block's scratch memory. */
    private void addDots(RowBlock block, double[] weighted, double[] weightedLow, int columns, int to) {
        PRODUCTS.addDots(
                block.paddedRows(),
                weighted,
                weightedLow,
                0,
                columns,
                block.scratch(0),
                block.scratch(1),
                0,
                block.stride(),
                sums.high(),
                sums.low(),
                to);
    }

    private static void deviate(RowBlock block, int column, double origin, double[] high, double[] low) {
        double[] columns = block.columns();
        for (int row = 0; row < block.rows(); row++) {
            double value = columns[column + row];
            double difference = value - origin;
            double taken = value - difference;
            high[row] = difference;
            low[row] = (value - (difference + taken)) + (taken - origin);
        }
        Arrays.fill(high, block.rows(), block.paddedRows(), 0);
        Arrays.fill(low, block.rows(), block.paddedRows(), 0);
    }

    @Override
    public void join(Residuals later) {
        gradient.add(later.gradient);
        sums.add(later.sums);
    }

    /** ΦᵀWr of one feature, for the corrections that are still to be made. */
    double gradient(int target, int feature) {
        return gradient.high()[target * features + feature];
    }

    /** Subtracts from the gradient what a ridge adds to the normal equations. */
    void subtractRidge(int feature, double ridge) {
        for (int target = 0; target < coefficients.length; target++) {
            gradient.addProduct(target * features + feature, -ridge, coefficients[target][feature]);
        }
    }

    /** Σ w·r². */
    double sumOfSquares(int target) {
        return sums.high()[target * SUMS + SQUARES];
    }

    /** Σ w·(y − ȳ)² = Σ w·(y − o)² − (Σ w·(y − o))² / Σ w. */
    double centeredTotal(int target, double weightSum) {
        double deviation = sums.high()[target * SUMS + DEVIATIONS];
        double squares = sums.high()[target * SUMS + SQUARED_DEVIATIONS];
        return squares - deviation * deviation / weightSum;
    }

    /** Σ w·(y − o)². */
    double total(int target) {
        return sums.high()[target * SUMS + SQUARED_DEVIATIONS];
    }
}
