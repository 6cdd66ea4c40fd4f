package org.kudari.runner.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers, row by row: in an array of unsigned bytes, shorts, floats or doubles, or in a file. Read as doubles, whose
 * bits are those that went in. Safe for many threads.
 */
public abstract class NumberBlock {
    private static final int MOST_VALUES = Integer.MAX_VALUE - 8;

    private final int rows;
    private final int columns;

    NumberBlock(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Numbers from 0 to 255, in bytes without sign; shared, not copied. */
    public static NumberBlock ofUnsignedBytes(byte[] values, int columns) {
        return new ByteBlock(values, columns);
    }

    /** Whole numbers from −32768 to 32767; shared, not copied. */
    public static NumberBlock ofShorts(short[] values, int columns) {
        return new ShortBlock(values, columns);
    }

    /** Numbers that a float holds exactly, or NaN for a missing one; shared, not copied. */
    public static NumberBlock ofFloats(float[] values, int columns) {
        return new FloatBlock(values, columns);
    }

    /** Any numbers, NaN for a missing one; shared, not copied. */
    public static NumberBlock ofDoubles(double[] values, int columns) {
        return new DoubleBlock(values, columns);
    }

    /** How many rows there are. */
    public final int rows() {
        return rows;
    }

    /** How many columns there are; 1 or more. */
    public final int columns() {
        return columns;
    }

    /** One number; not for loops over many. */
    public abstract double get(int row, int column);

    /** Whether the type has a NaN, and so may hold missing or infinite numbers. */
    public abstract boolean isFloating();

    /** Whether the numbers lie in memory as doubles, since nothing smaller holds them. */
    public abstract boolean isDouble();

    /** How many bytes of memory the numbers take. */
    public abstract long bytes();

    /** Whether any number of a column is missing. */
    public abstract boolean hasMissing(int column);

    /** Whether any number of a column is infinite. */
    public abstract boolean hasInfinite(int column);

    /**
     * Writes chosen rows of some columns as doubles.
     *
     * @param order which rows
     * @param from where in {@code order} to begin
     * @param to where in {@code order} to end, exclusive
     * @param first the first of the columns
     * @param count how many columns
     * @param target overwritten
     * @param offset where in {@code target} the first row goes
     * @param stride from one row to the next in {@code target}; at least {@code count}
     */
    public abstract void gather(
            int[] order, int from, int to, int first, int count, double[] target, int offset, int stride);

    /**
     * The same numbers in the smallest type that holds all of them exactly; itself when it is that already, or a file.
     */
    public abstract NumberBlock compacted();

    /** All rows as one array of doubles, row by row: the block's own array where that is one. */
    public abstract double[] toDoubles();

    /**
     * Chosen rows of some columns. Those in memory are copied into as few blocks as their types and the length of an
     * array allow, so that neighbours of one type come to lie together; those in a file stay where they are.
     *
     * @param columns all with the same number of rows
     * @param rows which rows, ascending, each at most once; shared
     * @return ranges of new blocks, or of the given ones where they are just what was asked for, or files
     */
    public static List<ColumnRange> join(List<NumberColumn> columns, int[] rows) {
        List<ColumnRange> joined = new ArrayList<>();
        int mostColumns = MOST_VALUES / Math.max(1, rows.length);
        int from = 0;
        while (from < columns.size()) {
            ColumnRange neighbours = ColumnRange.longest(columns, from);
            if (neighbours.block() instanceof FileBlock file) {
                joined.add(new ColumnRange(file.choose(rows), neighbours.first(), neighbours.count()));
                from += neighbours.count();
                continue;
            }
            int to = from + 1;
            while (to < columns.size()
                    && to - from < mostColumns
                    && columns.get(to).hasTypeOf(columns.get(from))) {
                to++;
            }
            joined.add(ColumnRange.all(joinOneType(columns.subList(from, to), rows)));
            from = to;
        }
        return joined;
    }

    private static NumberBlock joinOneType(List<NumberColumn> columns, int[] rows) {
        List<ColumnRange> ranges = ColumnRange.of(columns);
        ArrayBlock first = (ArrayBlock) columns.get(0).block();
        if (rows.length == first.rows() && ranges.size() == 1 && columns.size() == first.columns()) {
            return first;
        }
        ArrayBlock joined = first.zeros(rows.length, columns.size());
        int column = 0;
        for (ColumnRange range : ranges) {
            joined.copy(range, rows, column);
            column += range.count();
        }
        return joined;
    }
}
