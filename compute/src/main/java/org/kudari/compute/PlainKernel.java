package org.kudari.compute;

/**
 * A {@link PanelKernel} without vector instructions of its own. Each tile is a small product of matrices that lie row by row, as the
 * rows of a panel do.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class PlainKernel<A> extends PanelKernel<A> {
    private final TiledProducts<A> products;

    PlainKernel(int width, TiledProducts<A> products) {
        super(width, products.numbers());
        this.products = products;
    }

    @Override
    void multiply(
            int columns,
            int depth,
            A a,
            int aOffset,
            int aPanelStep,
            A b,
            int bOffset,
            A start,
            int startOffset,
            int startStride,
            A c,
            int cOffset,
            int cStride) {
        copyRows(ROWS, columns, start, startOffset, startStride, c, cOffset, cStride);
        addProduct(ROWS, columns, depth, a, aOffset, aPanelStep, b, bOffset, c, cOffset, cStride);
    }

    @Override
    void multiplyRow(
            int columns,
            int depth,
            A a,
            int aOffset,
            int aPanelStep,
            A b,
            int bOffset,
            A start,
            int startOffset,
            A c,
            int cOffset) {
        copyRows(1, columns, start, startOffset, 0, c, cOffset, 0);
        addProduct(1, columns, depth, a, aOffset, aPanelStep, b, bOffset, c, cOffset, columns);
    }

    private void addProduct(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aPanelStep,
            A b,
            int bOffset,
            A c,
            int cOffset,
            int cStride) {
        int width = width();
        for (int step = 0; step < depth; step += width) {
            int aPanel = aOffset + step / width * aPanelStep;
            int bRow = bOffset + step * width;
            int steps = Math.min(width, depth - step);
            products.add(rows, columns, steps, a, aPanel, width, 1, b, bRow, width, c, cOffset, cStride);
        }
    }

    @Override
    void multiplyTransposed(
            int columns,
            int depth,
            A a,
            int aOffset,
            A b,
            int bOffset,
            A start,
            int startOffset,
            int startStride,
            A c,
            int cOffset,
            int cStride) {
        copyRows(ROWS, columns, start, startOffset, startStride, c, cOffset, cStride);
        products.add(ROWS, columns, depth, a, aOffset, 1, width(), b, bOffset, width(), c, cOffset, cStride);
    }

    @Override
    void addRows(int rows, A from, int fromOffset, A sums) {
        products.add(1, width(), rows, products.one(), 0, 0, 0, from, fromOffset, width(), sums, 0, width());
    }

    @Override
    void copyRows(int rows, int length, A from, int fromOffset, int fromStride, A to, int toOffset, int toStride) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, fromOffset + row * fromStride, to, toOffset + row * toStride, length);
        }
    }
}
