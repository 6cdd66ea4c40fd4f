package org.kudari.api;

import java.util.Objects;

/**
 * A rectangular window on a {@code double[]}, row by row.
 *
 * <p>Element (row, column) is {@code values()[offset() + row * rowStride() + column]}. The window is fixed; the values
 * in it are shared with the array and with every other window on it, so writing through one is seen through all.
 * Hot loops take {@link #values()} and {@link #index} once per row and run over the array.
 *
 * <p>Safe for many threads as long as they write to different elements.
 *
 * @since 0.1.0
 */
public final class Matrix {
    private final double[] values;
    private final int offset;
    private final int rowStride;
    private final int rows;
    private final int columns;

    private Matrix(double[] values, int offset, int rowStride, int rows, int columns) {
        this.values = values;
        this.offset = offset;
        this.rowStride = rowStride;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * A new matrix of zeros.
     *
     * @param rows 0 or more
     * @param columns 0 or more
     * @throws IllegalArgumentException if one is negative, or the product exceeds what an array can hold
     */
    public static Matrix zeros(int rows, int columns) {
        requireShape(rows, columns);
        long size = (long) rows * columns;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "matrix: " + rows + " × " + columns + " elements, but an array holds at most 2147483639");
        }
        return new Matrix(new double[(int) size], 0, columns, rows, columns);
    }

    /**
     * A window on a whole array, without a copy.
     *
     * @param values rows × columns values, row by row; shared, not copied
     * @throws IllegalArgumentException if the array has another length
     */
    public static Matrix of(double[] values, int rows, int columns) {
        requireShape(rows, columns);
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "matrix values: " + values.length + ", but expected " + rows + " × " + columns);
        }
        return new Matrix(values, 0, columns, rows, columns);
    }

    /**
     * A window on part of an array, without a copy.
     *
     * @param values the array; shared, not copied
     * @param offset where element (0, 0) lies
     * @param rowStride from one row's first element to the next row's; at least {@code columns}
     * @throws IllegalArgumentException if the window does not lie inside of the array
     */
    public static Matrix window(double[] values, int offset, int rowStride, int rows, int columns) {
        requireShape(rows, columns);
        long end = rows == 0 || columns == 0 ? offset : offset + (long) (rows - 1) * rowStride + columns;
        if (offset < 0 || rowStride < columns || end > values.length) {
            throw new IllegalArgumentException("matrix window: offset " + offset + ", row stride " + rowStride + ", "
                    + rows + " × " + columns + ", but the array has " + values.length + " values");
        }
        return new Matrix(values, offset, rowStride, rows, columns);
    }

    private static void requireShape(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "matrix: " + rows + " × " + columns + ", but expected 0 or more of both");
        }
    }

    /** The array behind this window: shared, and possibly larger than the window. */
    public double[] values() {
        return values;
    }

    /** The position of element (0, 0) in {@link #values()}. */
    public int offset() {
        return offset;
    }

    /** The distance in {@link #values()} from one row's first element to the next row's. */
    public int rowStride() {
        return rowStride;
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The position in {@link #values()} of the first element of a row; not checked. */
    public int index(int row) {
        return offset + row * rowStride;
    }

    /**
     * One element.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double get(int row, int column) {
        return values[checkedIndex(row, column)];
    }

    /**
     * Overwrites one element.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public void set(int row, int column, double value) {
        values[checkedIndex(row, column)] = value;
    }

    /**
     * The rows from {@code from} (inclusive) to {@code to} (exclusive): a window on the same values.
     *
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    public Matrix rows(int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        return from == 0 && to == rows ? this : new Matrix(values, index(from), rowStride, to - from, columns);
    }

    /** A copy of this window's values, rows × columns of them, row by row. */
    public double[] toArray() {
        double[] copy = new double[rows * columns];
        copyTo(of(copy, rows, columns));
        return copy;
    }

    /**
     * Overwrites another matrix with this one's values.
     *
     * @param target of the same shape; must not overlap this one
     * @throws IllegalArgumentException if its shape differs
     */
    public void copyTo(Matrix target) {
        Shapes.require("target", target, rows, columns);
        if (columns == 1) {
            copyColumnTo(target);
            return;
        }
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, index(row), target.values, target.index(row), columns);
        }
    }

    private void copyColumnTo(Matrix target) {
        for (int row = 0; row < rows; row++) {
            target.values[target.index(row)] = values[index(row)];
        }
    }

    private int checkedIndex(int row, int column) {
        return index(Objects.checkIndex(row, rows)) + Objects.checkIndex(column, columns);
    }

    @Override
    public String toString() {
        return "Matrix[" + rows + " × " + columns + "]";
    }
}
