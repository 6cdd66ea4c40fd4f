package org.kudari.runner.block;

import java.util.List;

/** Looks through some columns of numbers side by side, some rows at a time, so that they need not all be in memory. */
public final class ColumnPass {
    private static final int MOST_VALUES = 1 << 14;
    /** Rows of a file that are still at hand when columns elsewhere in it are asked for. */
    private static final int MOST_ROWS = 256;

    private final List<ColumnRange> ranges;
    private final int columns;

    /** @param columns all with the same number of rows; may be none, to look at the rows alone */
    public ColumnPass(List<NumberColumn> columns) {
        this.ranges = ColumnRange.of(columns);
        this.columns = columns.size();
    }

    /** Takes some of the rows. */
    @FunctionalInterface
    public interface Consumer {
        /**
         * Takes the rows from {@code from} to {@code to}, exclusive, of those that were chosen.
         *
         * @param values row by row; overwritten by the following rows
         */
        void accept(int from, int to, double[] values);
    }

    /**
     * Looks through chosen rows, in their order.
     *
     * @param rows which
     */
    public void forEachChunk(int[] rows, Consumer consumer) {
        int chunkRows = Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / Math.max(1, columns)));
        double[] values = new double[chunkRows * columns];
        for (int from = 0; from < rows.length; from += chunkRows) {
            int to = Math.min(rows.length, from + chunkRows);
            int offset = 0;
            for (ColumnRange range : ranges) {
                range.gather(rows, from, to, values, offset, columns);
                offset += range.count();
            }
            consumer.accept(from, to, values);
        }
    }
}
