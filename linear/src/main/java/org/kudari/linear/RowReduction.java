package org.kudari.linear;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.kudari.api.Parallel;
import org.kudari.compute.ScratchPool;

/**
 * Sums a statistic over all rows: over each {@value #LEAF_ROWS} of them on some thread, block by block; and then joined two by two,
 * neighbours first. So the bits depend neither on how many threads there are nor on which is done first.
 */
final class RowReduction {
    static final int LEAF_ROWS = 4096;

    private final RowBlocks blocks;
    private final Parallel parallel;
    private final ScratchPool<RowBlock> idleBlocks = new ScratchPool<>();

    RowReduction(RowBlocks blocks, Parallel parallel) {
        this.blocks = blocks;
        this.parallel = parallel;
    }

    /** Passes over all rows. */
    <S extends RowStatistic<S>> S over(Supplier<S> empty) {
        int leaves = blocks.leaves(LEAF_ROWS);
        if (leaves == 0) {
            return empty.get();
        }
        Tree<S> tree = new Tree<>(leaves);
        parallel.forRange(leaves, 1, (from, to) -> {
            RowBlock idle = idleBlocks.borrow();
            RowBlock block = idle != null ? idle : blocks.newBlock();
            for (int leaf = from; leaf < to; leaf++) {
                S sum = empty.get();
                long end = Math.min(blocks.rows(), (leaf + 1L) * LEAF_ROWS);
                for (long row = (long) leaf * LEAF_ROWS; row < end; row += blocks.blockRows()) {
                    block.read(row, Math.min(end, row + blocks.blockRows()));
                    sum.add(block);
                }
                tree.take(leaf, sum);
            }
            idleBlocks.giveBack(block);
        });
        return tree.root();
    }

    /** Gives back the memory of blocks; more passes would take it again. */
    void release() {
        for (RowBlock block = idleBlocks.borrow(); block != null; block = idleBlocks.borrow()) {
            blocks.giveBack(block);
        }
    }

    /** Joins sums as soon as their neighbours are there, so that few are kept at a time. */
    private static final class Tree<S extends RowStatistic<S>> {
        private final int leaves;
        private final Map<Long, S> waiting = new HashMap<>();
        private S root;

        Tree(int leaves) {
            this.leaves = leaves;
        }

        void take(int leaf, S leafSum) {
            int height = 0;
            int node = leaf;
            S sum = leafSum;
            while (node > 0 || 1L << height < leaves) {
                int neighbour = node ^ 1;
                if ((long) neighbour << height < leaves) {
                    S other = takeOrWait(height, node, neighbour, sum);
                    if (other == null) {
                        return;
                    }
                    S left = node < neighbour ? sum : other;
                    left.join(node < neighbour ? other : sum);
                    sum = left;
                }
                node >>= 1;
                height++;
            }
            synchronized (this) {
                root = sum;
            }
        }

        /** The neighbour's sum if it is there; else leaves this one for it. */
        private synchronized S takeOrWait(int height, int node, int neighbour, S sum) {
            S other = waiting.remove(key(height, neighbour));
            if (other == null) {
                waiting.put(key(height, node), sum);
            }
            return other;
        }

        private static long key(int height, int node) {
            return (long) height << 32 | node;
        }

        synchronized S root() {
            return root;
        }
    }
}
