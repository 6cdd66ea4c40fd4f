package org.kudari.runner.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring columns of one block.
 *
 * @param first the first of them
 * @param count how many; 1 or more
 */
public record ColumnRange(NumberBlock block, int first, int count) {
    /** All columns of a block. */
    public static ColumnRange all(NumberBlock block) {
        return new ColumnRange(block, 0, block.columns());
    }

    /** Columns in their order, in as few ranges as can be. */
    static List<ColumnRange> of(List<NumberColumn> columns) {
        List<ColumnRange> ranges = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            ranges.add(longest(columns, from));
            from += ranges.get(ranges.size() - 1).count;
        }
        return ranges;
    }

    /** As many columns from the given one on as are neighbours in its block. */
    static ColumnRange longest(List<NumberColumn> columns, int from) {
        NumberColumn first = columns.get(from);
        int count = 1;
        while (from + count < columns.size() && columns.get(from + count).follows(columns.get(from + count - 1))) {
            count++;
        }
        return new ColumnRange(first.block(), first.index(), count);
    }

    /** Writes chosen rows as doubles; see {@link NumberBlock#gather}. */
    public void gather(int[] order, int from, int to, double[] target, int offset, int stride) {
        block.gather(order, from, to, first, count, target, offset, stride);
    }
}
