package org.kudari.linear;

import org.kudari.api.LeastSquares;
import org.kudari.compute.CompensatedProducts;

/** ΦᵀWΦ and ΦᵀWy in twice the precision of {@code double}, what rounding took from Φ included. */
final class CompensatedGram implements RowStatistic<CompensatedGram>, NormalSums<DoubleDoubleRow> {
    private static final CompensatedProducts PRODUCTS = CompensatedProducts.fastest();

    private final int features;
    private final int width;
    /** Features × (features + targets), from the diagonal on. */
    private final DoubleDoubleRow products;

    CompensatedGram(LeastSquares problem) {
        this.features = problem.features();
        this.width = features + problem.targets();
        this.products = new DoubleDoubleRow(features * width);
    }

    @Override
    public void add(RowBlock block) {
        double[] columns = block.columns();
        double[] low = block.lowColumns();
        WeightedColumn left = new WeightedColumn(block);
        for (int feature = 0; feature < features; feature++) {
            left.set(feature);
            PRODUCTS.addDots(
                    block.paddedRows(),
                    left.high(),
                    left.low(),
                    left.offset(),
                    width - feature,
                    columns,
                    low,
                    feature * block.stride(),
                    block.stride(),
                    products.high(),
                    products.low(),
                    feature * width + feature);
        }
    }

    @Override
    public void join(CompensatedGram later) {
        products.add(later.products);
    }

    @Override
    public DoubleDoubleRow newRow(int length) {
        return new DoubleDoubleRow(length);
    }

    @Override
    public void copyTo(DoubleDoubleRow row, int at, int a, int b) {
        row.copy(at, products, a * width + b);
    }
}
