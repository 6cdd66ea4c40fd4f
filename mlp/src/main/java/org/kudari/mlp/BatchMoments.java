package org.kudari.mlp;

import java.util.Arrays;
import org.kudari.compute.NormalizationLoops;

/**
 * Mean and variance of each unit over the rows at hand, and over all parts of the batch so far: in two passes over each block of rows,
 * the second of which takes squared distances from the block's mean, and two over the blocks, in their order: Σ (z − mean)² =
 * Σ (z − block mean)² + Σ rows · (block mean − mean)². Parts of a batch are combined likewise, two at a time: T. F. Chan, G. H. Golub,
 * R. J. LeVeque, "Algorithms for Computing the Sample Variance", The American Statistician 37(3), 1983, equations 2.1.
 */
final class BatchMoments {
    private static final int BLOCK_ROWS = NormalizationLoops.BLOCK_ROWS;

    private final int columns;
    /** For each block of rows one for each column. */
    private final double[] blockSums;

    private final double[] blockSquares;
    private final double[] means;
    private final double[] squares;

    private final double[] batchMeans;
    private final double[] batchSquares;
    private int batchRows;

    BatchMoments(int maxRows, int columns) {
        int blocks = RowBlocks.count(maxRows, BLOCK_ROWS);
        this.columns = columns;
        this.blockSums = new double[Math.multiplyExact(blocks, columns)];
        this.blockSquares = new double[blockSums.length];
        this.means = new double[columns];
        this.squares = new double[columns];
        this.batchMeans = new double[columns];
        this.batchSquares = new double[columns];
    }

    double[] blockSums() {
        return blockSums;
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
        combineMeans(rows, fromColumn, toColumn);
        combineSquares(rows, fromColumn, toColumn);
        addToBatch(rows, fromColumn, toColumn);
    }

    private void combineMeans(int rows, int from, int to) {
        Arrays.fill(means, from, to, 0);
        int end = RowBlocks.count(rows, BLOCK_ROWS) * columns;
        for (int block = 0; block < end; block += columns) {
            for (int column = from; column < to; column++) {
                means[column] += blockSums[block + column];
            }
        }
        for (int column = from; column < to; column++) {
            means[column] /= rows;
        }
    }

    private void combineSquares(int rows, int from, int to) {
        Arrays.fill(squares, from, to, 0);
        for (int row = 0; row < rows; row += BLOCK_ROWS) {
            int block = row / BLOCK_ROWS * columns;
            double blockRows = Math.min(BLOCK_ROWS, rows - row);
            for (int column = from; column < to; column++) {
                double distance = blockSums[block + column] / blockRows - means[column];
                squares[column] += Math.fma(distance * distance, blockRows, blockSquares[block + column]);
            }
        }
    }

    private void addToBatch(int rows, int from, int to) {
        double share = (double) rows / (batchRows + rows);
        double weight = batchRows * share;
        for (int column = from; column < to; column++) {
            double mean = batchRows == 0 ? 0 : batchMeans[column];
            double square = batchRows == 0 ? 0 : batchSquares[column];
            double distance = means[column] - mean;
            batchMeans[column] = Math.fma(distance, share, mean);
            batchSquares[column] = square + Math.fma(distance * distance, weight, squares[column]);
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
