package org.kudari.linear;

import java.math.BigDecimal;
import org.kudari.api.LeastSquares;
import org.kudari.compute.CascadedProducts;

/** ΦᵀWΦ and ΦᵀWy in four times the precision of {@code double}, what rounding took from Φ included. */
final class CascadedGram implements RowStatistic<CascadedGram>, NormalSums<DecimalRow> {
    private final int features;
    private final int width;
    /** Each is features × (features + targets), from the diagonal on. */
    private final double[][] products;

    CascadedGram(LeastSquares problem) {
        this.features = problem.features();
        this.width = features + problem.targets();
        this.products = new double[CascadedProducts.PARTS][features * width];
    }

    @Override
    public void add(RowBlock block) {
        double[] low = block.lowColumns();
        double[][] right = low == null ? new double[][] {block.columns()} : new double[][] {block.columns(), low};
        for (int a = 0; a < features; a++) {
            double[][] left = block.hasUnitWeights() ? right : weighted(block, right, a);
            int leftOffset = block.hasUnitWeights() ? a * block.stride() : 0;
            for (int b = a; b < width; b++) {
                CascadedProducts.addDot(
                        block.paddedRows(), left, leftOffset, right, b * block.stride(), products, index(a, b));
            }
        }
    }

    /** A column times the weights, as the exact sum of two columns for each part. */
    private static double[][] weighted(RowBlock block, double[][] parts, int feature) {
        double[][] weighted = new double[2 * parts.length][block.paddedRows()];
        int at = feature * block.stride();
        for (int part = 0; part < parts.length; part++) {
            for (int row = 0; row < block.paddedRows(); row++) {
                double weight = block.weights()[row];
                double value = parts[part][at + row];
                double product = weight * value;
                weighted[2 * part][row] = product;
                weighted[2 * part + 1][row] = Math.fma(weight, value, -product);
            }
        }
        return weighted;
    }

    @Override
    public void join(CascadedGram later) {
        for (double[] part : later.products) {
            for (int i = 0; i < part.length; i++) {
                CascadedProducts.add(part[i], products, i);
            }
        }
    }

    private int index(int a, int b) {
        return a * width + b;
    }

    @Override
    public DecimalRow newRow(int length) {
        return new DecimalRow(length);
    }

    @Override
    public void copyTo(DecimalRow row, int at, int a, int b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double[] part : products) {
            sum = sum.add(new BigDecimal(part[index(a, b)]));
        }
        row.set(at, sum);
    }
}
