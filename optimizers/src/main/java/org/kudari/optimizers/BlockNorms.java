package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.compute.ParallelVectors;

/**
 * Euclidean norms of a vector's blocks, from sums of squares over chunks. Chunks begin where their block does and have a fixed
 * size, so that the bits do not depend on the ranges that threads are given.
 */
final class BlockNorms {
    private static final int CHUNK = 4_096;

    private BlockNorms() {}

    /** How many chunks the blocks of a layout have together. */
    static int chunks(ParameterLayout layout) {
        return layout.blocks().stream().mapToInt(BlockNorms::chunks).sum();
    }

    static int chunks(ParameterBlock block) {
        return block.size() / CHUNK + (block.size() % CHUNK == 0 ? 0 : 1);
    }

    /**
     * Sums up the squares of all chunks that begin from {@code from} to {@code to}, exclusive. Reads on to where the last of
     * them ends.
     *
     * @param sums one for each chunk; those of the chunks are overwritten
     */
    static void sumSquares(double[] values, ParameterLayout layout, double[] sums, int from, int to) {
        List<ParameterBlock> blocks = layout.blocks();
        int chunk = 0;
        // By index, since an iterator would be allocated.
        for (int i = 0; i < blocks.size(); i++) {
            ParameterBlock block = blocks.get(i);
            for (int inBlock = 0; inBlock < chunks(block); inBlock++) {
                int begin = block.offset() + inBlock * CHUNK;
                if (from <= begin && begin < to) {
                    int size = Math.min(CHUNK, block.size() - inBlock * CHUNK);
                    sums[chunk] = ParallelVectors.sumOfProducts(values, values, begin, begin + size);
                }
                chunk++;
            }
        }
    }

    /**
     * The norm of a block.
     *
     * @param sums all chunks' sums of squares
     * @param firstChunk which chunk is the block's first
     */
    static double norm(ParameterBlock block, double[] sums, int firstChunk) {
        double sum = 0;
        for (int chunk = firstChunk; chunk < firstChunk + chunks(block); chunk++) {
            sum += sums[chunk];
        }
        return Math.sqrt(sum);
    }
}
