package org.kudari.linear;

import org.kudari.api.LeastSquares;
import org.kudari.compute.CompensatedProducts;
import org.kudari.compute.ScratchPool;

/** A problem's rows, as blocks that fit into a processor's second-level cache. */
final class RowBlocks {
    private static final int BLOCK_NUMBERS = 1 << 17;
    private static final int MOST_ROWS = 1024;
    private static final int FEWEST_ROWS = 64;

    private final LeastSquares problem;
    private final Scaling scaling;
    private final ScratchPool<RowBlock> memory;
    private final int blockRows;

    /** @param memory where blocks come from, and go to when they are done with */
    RowBlocks(LeastSquares problem, Scaling scaling, ScratchPool<RowBlock> memory) {
        this.problem = problem;
        this.scaling = scaling;
        this.memory = memory;
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
        int mostRows = (int) Math.min(blockRows, rows());
        RowBlock idle = memory.borrow();
        if (idle != null && idle.fits(problem, mostRows)) {
            idle.bind(problem, scaling);
            return idle;
        }
        return new RowBlock(problem, scaling, mostRows);
    }

    /** Takes a block's memory back. */
    void giveBack(RowBlock block) {
        block.unbind();
        memory.giveBack(block);
    }
}
