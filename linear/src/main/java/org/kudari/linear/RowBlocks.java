package org.kudari.linear;

import org.kudari.api.LeastSquares;
import org.kudari.compute.CompensatedProducts;

/** A problem's rows, as blocks that fit into a processor's second-level cache. */
final class RowBlocks {
    private static final int BLOCK_NUMBERS = 1 << 17;
    private static final int MOST_ROWS = 1024;
    private static final int FEWEST_ROWS = 64;

    private final LeastSquares problem;
    private final Scaling scaling;
    private final int blockRows;

    RowBlocks(LeastSquares problem, Scaling scaling) {
        this.problem = problem;
        this.scaling = scaling;
        int width = problem.features() + problem.targets();
        int rows = BLOCK_NUMBERS / width / CompensatedProducts.ROW_STEP * CompensatedProducts.ROW_STEP;
        this.blockRows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, rows));
    }

    long rows() {
        return problem.rows();
    }

    /** How many rows a block has, but for the last one; depends on nothing but the number of columns. */
    int blockRows() {
        return blockRows;
    }

    /** How many ranges of so many rows there are. */
    int leaves(int leafRows) {
        return Math.toIntExact((rows() + leafRows - 1) / leafRows);
    }

    /** Memory for one block, and a reader to fill it. For one thread at a time. */
    RowBlock newBlock() {
        return new RowBlock(problem, scaling, (int) Math.min(blockRows, rows()));
    }
}
