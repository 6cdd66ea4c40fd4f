package org.kudari.runner.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of one primitive type, row by row: unsigned bytes, shorts, floats or doubles. Read as doubles, whose bits are
 * those that went in. The array behind it is shared, to be read only.
 */
public abstract class NumberBlock {
    private final int rows;
    private final int columns;

    NumberBlock(int length, int columns) {
        if (columns < 1 || length % columns != 0) {
            throw new IllegalArgumentException(
                    "number block: " + length + " values, but expected a multiple of the " + columns + " columns");
        }
        this.rows = length / columns;
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

    /** The array, row by row. */
    abstract Object values();

    /** Zeros of the same type. */
    abstract NumberBlock zeros(int newRows, int newColumns);

    /** The value at an index of the array; not for loops over many. */
    abstract double at(int index);

    /** One number; not for loops over many. */
    public final double get(int row, int column) {
        return at(row * columns + column);
    }

    /** Whether the type has a NaN, and so may hold missing or infinite numbers. */
    public abstract boolean isFloating();

    /** Whether the numbers need doubles. */
    public abstract boolean isDouble();

    /** How many bytes the numbers take. */
    public abstract long bytes();

    /**
     * Writes chosen rows as doubles.
     *
     * @param order which rows
     * @param from where in {@code order} to begin
     * @param to where in {@code order} to end, exclusive
     * @param target overwritten
     * @param offset where in {@code target} the first row goes
     * @param stride from one row to the next in {@code target}; at least {@link #columns()}
     */
    public abstract void gather(int[] order, int from, int to, double[] target, int offset, int stride);

    /** The same numbers in the smallest type that holds all of them exactly; itself when it is that already. */
    public final NumberBlock compacted() {
        if (this instanceof ByteBlock) {
            return this;
        }
        int length = rows * columns;
        boolean bytes = true;
        boolean shorts = true;
        boolean floats = true;
        for (int i = 0; i < length && floats; i++) {
            double value = at(i);
            bytes &= isSame(value, (byte) value & 0xff);
            shorts &= isSame(value, (short) value);
            floats = isSame(value, (float) value);
        }
        // A double that is no float is no whole number of 16 bits either.
        return floats ? converted(bytes, shorts, length) : this;
    }

    /** Compares bits, for the sake of −0; any NaN stands for missing. */
    private static boolean isSame(double value, double stored) {
        return Double.doubleToLongBits(value) == Double.doubleToLongBits(stored);
    }

    private NumberBlock converted(boolean bytes, boolean shorts, int length) {
        if (bytes) {
            byte[] values = new byte[length];
            for (int i = 0; i < length; i++) {
                values[i] = (byte) at(i);
            }
            return new ByteBlock(values, columns);
        }
        if (shorts && isFloating()) {
            short[] values = new short[length];
            for (int i = 0; i < length; i++) {
                values[i] = (short) at(i);
            }
            return new ShortBlock(values, columns);
        }
        if (!isDouble()) {
            return this;
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) at(i);
        }
        return new FloatBlock(values, columns);
    }

    /** All rows as one array of doubles, row by row: the block's own array where that is one. */
    public double[] toDoubles() {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(i);
        }
        return values;
    }

    /**
     * Chosen rows of some columns, in as few blocks as their types allow: neighbours of one type come to lie together.
     *
     * @param columns all with the same number of rows
     * @param rows which rows, ascending, each at most once
     * @return new blocks, or one of the given where that is just what was asked for
     */
    public static List<NumberBlock> join(List<NumberColumn> columns, int[] rows) {
        List<NumberBlock> blocks = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            int to = from + 1;
            while (to < columns.size() && columns.get(to).hasTypeOf(columns.get(from))) {
                to++;
            }
            blocks.add(joinOneType(columns.subList(from, to), rows));
            from = to;
        }
        return blocks;
    }

    private static NumberBlock joinOneType(List<NumberColumn> columns, int[] rows) {
        NumberBlock first = columns.get(0).block();
        if (rows.length == first.rows && columns.size() == first.columns && runLength(columns, 0) == first.columns) {
            return first;
        }
        NumberBlock joined = first.zeros(rows.length, columns.size());
        int to = 0;
        while (to < columns.size()) {
            int length = runLength(columns, to);
            joined.copy(columns.get(to), length, rows, to);
            to += length;
        }
        return joined;
    }

    /** How many columns from the given one on are neighbours in one block. */
    private static int runLength(List<NumberColumn> columns, int from) {
        int length = 1;
        while (from + length < columns.size() && columns.get(from + length).follows(columns.get(from + length - 1))) {
            length++;
        }
        return length;
    }

    private void copy(NumberColumn first, int length, int[] chosen, int column) {
        NumberBlock source = first.block();
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(
                    source.values(),
                    chosen[i] * source.columns + first.index(),
                    values(),
                    i * columns + column,
                    length);
        }
    }
}
