package org.kudari.compute;

/**
 * Products by a kernel that keeps a block of C in registers while it passes over k. What the kernel reads is packed before,
 * in the order in which it is read: a block of B, cut into panels as wide as the kernel, stays in the second-level cache; the
 * rows of A that the kernel takes at once stay in the first. After K. Goto, R. van de Geijn, "Anatomy of High-Performance
 * Matrix Multiplication", ACM TOMS 34(3), 2008. Where packing would cost more than it brings, plain loops compute.
 *
 * <p>Blocks at the edge of C are computed as whole ones in scratch memory; what lies beyond the edge is thrown away, so the
 * elements of C are the same chains of multiplications and additions as everywhere.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
abstract class PackedProducts<A> extends CheckedProducts<A> {
    private static final int DEPTH = 256;
    private static final int COLUMNS = 512;

    /** Below so many multiplications, or with fewer rows or columns, packing does not pay. */
    private static final long FEW_MULTIPLICATIONS = 4096;

    private static final int FEW = 4;

    /** Packed rows of A, packed panels of B, and a block at the edge of C. */
    private record Scratch<A>(A rows, A panels, A edge) {}

    private final int height;
    private final int width;
    private final TiledProducts<A> plain;
    private final ScratchPool<Scratch<A>> idle = new ScratchPool<>();

    /**
     * @param height how many rows of C the kernel computes at once
     * @param width how many columns
     * @param plain what computes where packing does not pay
     */
    PackedProducts(int height, int width, TiledProducts<A> plain) {
        this.height = height;
        this.width = width;
        this.plain = plain;
    }

    /** A new array of zeros. */
    abstract A zeros(int length);

    /** {@code packed[k·height + row] = a[aOffset + row·aRow + k·aStep]} for rows up to {@code rows}. */
    abstract void packRows(int rows, int depth, A a, int aOffset, int aRow, int aStep, A packed, int height);

    /**
     * C += A·B for one block of C, height × width, with A packed by {@link #packRows} and the rows of B one behind the other
     * from {@code bOffset}.
     */
    abstract void multiply(int depth, A a, A b, int bOffset, A c, int cOffset, int cStride);

    @Override
    public final void transpose(int rows, int columns, A a, int aOffset, int aStride, A b, int bOffset, int bStride) {
        plain.transpose(rows, columns, a, aOffset, aStride, b, bOffset, bStride);
    }

    private static boolean isTooSmall(int rows, int columns, int depth) {
        return rows < FEW || columns < FEW || (long) rows * columns * depth < FEW_MULTIPLICATIONS;
    }

    @Override
    final void add(
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
            int cStride) {
        if (isTooSmall(rows, columns, depth)) {
            plain.add(rows, columns, depth, a, aOffset, aRow, aStep, b, bOffset, bStride, c, cOffset, cStride);
            return;
        }
        Scratch<A> scratch = borrowScratch();
        for (int column = 0; column < columns; column += COLUMNS) {
            int blockColumns = Math.min(COLUMNS, columns - column);
            // Ascending: each block continues the sums where the one before left them.
            for (int step = 0; step < depth; step += DEPTH) {
                int blockDepth = Math.min(DEPTH, depth - step);
                packPanels(blockColumns, blockDepth, b, bOffset + step * bStride + column, bStride, scratch.panels);
                for (int row = 0; row < rows; row += height) {
                    int blockRows = Math.min(height, rows - row);
                    packRows(
                            blockRows,
                            blockDepth,
                            a,
                            aOffset + row * aRow + step * aStep,
                            aRow,
                            aStep,
                            scratch.rows,
                            height);
                    addRows(blockRows, blockColumns, blockDepth, scratch, c, cOffset + row * cStride + column, cStride);
                }
            }
        }
        idle.giveBack(scratch);
    }

    private void packPanels(int columns, int depth, A b, int bOffset, int bStride, A panels) {
        for (int column = 0; column < columns; column += width) {
            int panelColumns = Math.min(width, columns - column);
            int out = column * depth;
            int in = bOffset + column;
            for (int k = 0; k < depth; k++) {
                System.arraycopy(b, in, panels, out, panelColumns);
                in += bStride;
                out += width;
            }
        }
    }

    private void addRows(int rows, int columns, int depth, Scratch<A> scratch, A c, int cOffset, int cStride) {
        for (int column = 0; column < columns; column += width) {
            int panelColumns = Math.min(width, columns - column);
            if (rows == height && panelColumns == width) {
                multiply(depth, scratch.rows, scratch.panels, column * depth, c, cOffset + column, cStride);
                continue;
            }
            copy(rows, panelColumns, c, cOffset + column, cStride, scratch.edge, 0, width);
            multiply(depth, scratch.rows, scratch.panels, column * depth, scratch.edge, 0, width);
            copy(rows, panelColumns, scratch.edge, 0, width, c, cOffset + column, cStride);
        }
    }

    private void copy(int rows, int columns, A from, int fromOffset, int fromStride, A to, int toOffset, int toStride) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, fromOffset + row * fromStride, to, toOffset + row * toStride, columns);
        }
    }

    private Scratch<A> borrowScratch() {
        Scratch<A> scratch = idle.borrow();
        return scratch != null
                ? scratch
                : new Scratch<>(zeros(height * DEPTH), zeros((COLUMNS + width) * DEPTH), zeros(height * width));
    }
}
