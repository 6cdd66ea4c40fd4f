package org.kudari.mlp;

import org.kudari.compute.NormalizationLoops;

/**
 * Mean and variance of each unit over the rows at hand, and over all parts of the batch so far. Blocks of rows have theirs taken in two
 * passes, and are then combined in their order: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for Computing the Sample Variance",
 * The American Statistician 37(3), 1983, equations 1.5.
 */
final class BatchMoments {
    private final int columns;
    /** For each block of rows one for each column. */
    private final double[] blockMeans;

    private final double[] blockSquares;
    private final double[] means;
    private final double[] squares;

    private final double[] batchMeans;
    private final double[] batchSquares;
    private int batchRows;

    BatchMoments(int maxRows, int columns) {
        int blocks = RowBlocks.count(maxRows, NormalizationLoops.BLOCK_ROWS);
        this.columns = columns;
        this.blockMeans = new double[Math.multiplyExact(blocks, columns)];
        this.blockSquares = new double[blockMeans.length];
        this.means = new double[columns];
        this.squares = new double[columns];
        this.batchMeans = new double[columns];
        this.batchSquares = new double[columns];
    }

    double[] blockMeans() {
        return blockMeans;
    }

    double[] blockSquares() {
        return blockSquares;
    }

    /** Forgets the batch so far. */
    void startBatch() {
        batchRows = 0;
    }

    /** Combines the blocks of so many rows, for some columns, and adds them to the batch; {@link #addRows} is to follow once. */
    void combine(int rows, int fromColumn, int toColumn) {
        for (int column = fromColumn; column < toColumn; column++) {
            means[column] = 0;
            squares[column] = 0;
        }
        for (int row = 0; row < rows; row += NormalizationLoops.BLOCK_ROWS) {
            int block = row / NormalizationLoops.BLOCK_ROWS * columns;
            int blockRows = Math.min(NormalizationLoops.BLOCK_ROWS, rows - row);
            add(means, squares, row, blockMeans, blockSquares, block, blockRows, fromColumn, toColumn);
        }
        for (int column = fromColumn; column < toColumn && batchRows == 0; column++) {
            batchMeans[column] = 0;
            batchSquares[column] = 0;
        }
        add(batchMeans, batchSquares, batchRows, means, squares, 0, rows, fromColumn, toColumn);
    }

    /** Adds the moments of {@code moreRows} rows to those of {@code rows}. */
    private static void add(
            double[] means,
            double[] squares,
            int rows,
            double[] moreMeans,
            double[] moreSquares,
            int offset,
            int moreRows,
            int from,
            int to) {
        double share = (double) moreRows / (rows + moreRows);
        double weight = rows * share;
        for (int column = from; column < to; column++) {
            double distance = moreMeans[offset + column] - means[column];
            means[column] = Math.fma(distance, share, means[column]);
            squares[column] += Math.fma(distance * distance, weight, moreSquares[offset + column]);
        }
    }

    /** Counts the rows that were combined. */
    void addRows(int rows) {
        batchRows += rows;
    }

    double mean(int column) {
        return means[column];
    }

    /** The mean of squared distances from the mean. */
    double variance(int column, int rows) {
        return squares[column] / rows;
    }

    /**
     * Moves running statistics towards the batch's, whose variance is divided by its rows less 1; then forgets the batch.
     *
     * @param momentum which share of the way
     */
    void updateRunning(double[] parameters, int meanOffset, int varianceOffset, double momentum) {
        for (int column = 0; column < columns && batchRows > 1; column++) {
            double mean = parameters[meanOffset + column];
            double variance = parameters[varianceOffset + column];
            parameters[meanOffset + column] = Math.fma(momentum, batchMeans[column] - mean, mean);
            parameters[varianceOffset + column] =
                    Math.fma(momentum, batchSquares[column] / (batchRows - 1) - variance, variance);
        }
        batchRows = 0;
    }
}
