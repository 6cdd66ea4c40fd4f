package org.kudari.compute;

import java.lang.reflect.Array;

/** Checks the windows of a product, and leaves both forms of it to one method that takes A by any steps. */
abstract class CheckedProducts<A> implements MatrixProducts<A> {
    /** C += A·B with the element of A for row i and step k at {@code aOffset + i·aRow + k·aStep}; all lies inside. */
    abstract void add(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aRow,
            int aStep,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride);

    @Override
    public final void addProduct(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aStride,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride) {
        requireWindow("A", a, aOffset, aStride, rows, depth);
        requireWindow("B", b, bOffset, bStride, depth, columns);
        requireWindow("C", c, cOffset, cStride, rows, columns);
        add(rows, columns, depth, a, aOffset, aStride, 1, b, bOffset, bStride, c, cOffset, cStride);
    }

    @Override
    public final void addTransposedProduct(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aStride,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride) {
        requireWindow("A", a, aOffset, aStride, depth, rows);
        requireWindow("B", b, bOffset, bStride, depth, columns);
        requireWindow("C", c, cOffset, cStride, rows, columns);
        add(rows, columns, depth, a, aOffset, 1, aStride, b, bOffset, bStride, c, cOffset, cStride);
    }

    static void requireWindow(String what, Object values, int offset, int stride, int rows, int columns) {
        long end = rows == 0 || columns == 0 ? 0 : offset + (long) (rows - 1) * stride + columns;
        if (rows < 0 || columns < 0 || offset < 0 || stride < columns || end > Array.getLength(values)) {
            throw new IllegalArgumentException("matrix " + what + ": offset " + offset + ", stride " + stride + ", "
                    + rows + " × " + columns + ", but the array has " + Array.getLength(values) + " values");
        }
    }
}
