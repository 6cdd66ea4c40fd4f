package org.kudari.runner.block;

import java.util.function.DoublePredicate;

/** Numbers in an array of one primitive type. The array is shared, to be read only. */
abstract class ArrayBlock extends NumberBlock {
    ArrayBlock(int length, int columns) {
        super(rows(length, columns), columns);
    }

    private static int rows(int length, int columns) {
        if (columns < 1 || length % columns != 0) {
            throw new IllegalArgumentException(
                    "number block: " + length + " values, but expected a multiple of the " + columns + " columns");
        }
        return length / columns;
    }

    /** The array, row by row. */
    abstract Object values();

    /** Zeros of the same type. */
    abstract ArrayBlock zeros(int newRows, int newColumns);

    /** The value at an index of the array; not for loops over many. */
    abstract double at(int index);

    private int length() {
        return rows() * columns();
    }

    @Override
    public final double get(int row, int column) {
        return at(row * columns() + column);
    }

    @Override
    public final boolean hasMissing(int column) {
        return hasAny(column, Double::isNaN);
    }

    @Override
    public final boolean hasInfinite(int column) {
        return hasAny(column, Double::isInfinite);
    }

    private boolean hasAny(int column, DoublePredicate odd) {
        for (int row = 0; isFloating() && row < rows(); row++) {
            if (odd.test(get(row, column))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final ArrayBlock compacted() {
        if (this instanceof ByteBlock) {
            return this;
        }
        int length = length();
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

    private ArrayBlock converted(boolean bytes, boolean shorts, int length) {
        if (bytes) {
            byte[] values = new byte[length];
            for (int i = 0; i < length; i++) {
                values[i] = (byte) at(i);
            }
            return new ByteBlock(values, columns());
        }
        if (shorts && isFloating()) {
            short[] values = new short[length];
            for (int i = 0; i < length; i++) {
                values[i] = (short) at(i);
            }
            return new ShortBlock(values, columns());
        }
        if (!isDouble()) {
            return this;
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) at(i);
        }
        return new FloatBlock(values, columns());
    }

    @Override
    public double[] toDoubles() {
        double[] values = new double[length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(i);
        }
        return values;
    }

    /** Overwrites some columns with chosen rows of columns of another block of the same type. */
    final void copy(ColumnRange source, int[] chosen, int column) {
        ArrayBlock from = (ArrayBlock) source.block();
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(
                    from.values(),
                    chosen[i] * from.columns() + source.first(),
                    values(),
                    i * columns() + column,
                    source.count());
        }
    }
}
