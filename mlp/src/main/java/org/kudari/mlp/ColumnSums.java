package org.kudari.mlp;

import org.kudari.compute.NormalizationLoops;

/** Sums over rows that {@link NormalizationLoops#columnSums} took block by block, added up in the order of the blocks. */
final class ColumnSums {
    private final int columns;
    private final double[] blockSums;
    private final double[] blockProducts;
    private final double[] sums;
    private final double[] products;

    ColumnSums(int maxRows, int columns) {
        int blocks = RowBlocks.count(maxRows, NormalizationLoops.BLOCK_ROWS);
        this.columns = columns;
        this.blockSums = new double[Math.multiplyExact(blocks, columns)];
        this.blockProducts = new double[blockSums.length];
        this.sums = new double[columns];
        this.products = new double[columns];
    }

    double[] blockSums() {
        return blockSums;
    }

    double[] blockProducts() {
        return blockProducts;
    }

    /** Adds up the blocks of so many rows, for some columns. */
    void combine(int rows, int fromColumn, int toColumn) {
        for (int column = fromColumn; column < toColumn; column++) {
            sums[column] = 0;
            products[column] = 0;
        }
        int end = RowBlocks.count(rows, NormalizationLoops.BLOCK_ROWS) * columns;
        for (int block = 0; block < end; block += columns) {
            for (int column = fromColumn; column < toColumn; column++) {
                sums[column] += blockSums[block + column];
                products[column] += blockProducts[block + column];
            }
        }
    }

    double sum(int column) {
        return sums[column];
    }

    double product(int column) {
        return products[column];
    }
}
