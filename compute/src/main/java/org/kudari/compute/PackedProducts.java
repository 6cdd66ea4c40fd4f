package org.kudari.compute;

/**
 * Products by a {@link PanelKernel} of matrices that lie row by row: blocks of B and A are copied into panels first, B's so large that
 * they stay in the second-level cache while all rows of A pass over them. After K. Goto, R. van de Geijn, "Anatomy of
 * High-Performance Matrix Multiplication", ACM TOMS 34(3), 2008. Where copying would cost more than it brings, plain loops
 * compute.
 *
 * <p>Tiles at the edge of C are computed as whole ones in scratch memory; what lies beyond the edge is thrown away, so the
 * elements of C are the same chains of multiplications and additions as everywhere.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class PackedProducts<A> extends CheckedProducts<A> {
    private static final int ROWS = PanelKernel.ROWS;
    private static final int BLOCK_PANELS = 16;
    private static final int BLOCK_DEPTH = 256;
    private static final int BLOCK_ROWS = 128;

    /** Below so many multiplications, or with fewer rows or columns, packing does not pay. */
    private static final long FEW_MULTIPLICATIONS = 4096;

    private static final int FEW = 4;

    /** A block of A, a block of B, and a tile at the edge of C. */
    private record Scratch<A>(A a, A b, A edge) {}

    private final PanelKernel<A> kernel;
    private final int width;
    private final TiledProducts<A> plain;
    private final ScratchPool<Scratch<A>> idle = new ScratchPool<>();

    /** @param plain what computes where packing does not pay */
    PackedProducts(PanelKernel<A> kernel, TiledProducts<A> plain) {
        this.kernel = kernel;
        this.width = kernel.width();
        this.plain = plain;
    }

    @Override
    public void transpose(int rows, int columns, A a, int aOffset, int aStride, A b, int bOffset, int bStride) {
        plain.transpose(rows, columns, a, aOffset, aStride, b, bOffset, bStride);
    }

    private static boolean isTooSmall(int rows, int columns, int depth) {
        return rows < FEW || columns < FEW || (long) rows * columns * depth < FEW_MULTIPLICATIONS;
    }

    @Override
    void add(
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
        int blockColumns = BLOCK_PANELS * width;
        for (int column = 0; column < columns; column += blockColumns) {
            int someColumns = Math.min(blockColumns, columns - column);
            // Ascending: each block continues the sums where the one before left them.
            for (int step = 0; step < depth; step += BLOCK_DEPTH) {
                int steps = Math.min(BLOCK_DEPTH, depth - step);
                packPanels(steps, someColumns, b, bOffset + step * bStride + column, bStride, scratch.b, steps);
                for (int row = 0; row < rows; row += BLOCK_ROWS) {
                    int someRows = Math.min(BLOCK_ROWS, rows - row);
                    int block = aOffset + row * aRow + step * aStep;
                    boolean transposed = aStep != 1;
                    if (transposed) {
                        packPanels(steps, someRows, a, block, aStep, scratch.a, steps);
                    } else {
                        packPanels(someRows, steps, a, block, aRow, scratch.a, BLOCK_ROWS);
                    }
                    addBlock(
                            someRows,
                            someColumns,
                            steps,
                            transposed,
                            scratch,
                            c,
                            cOffset + row * cStride + column,
                            cStride);
                }
            }
        }
        idle.giveBack(scratch);
    }

    /** Copies a matrix into panels of so many rows. */
    private void packPanels(int rows, int columns, A from, int fromOffset, int fromStride, A to, int panelRows) {
        for (int column = 0; column < columns; column += width) {
            int length = Math.min(width, columns - column);
            kernel.copyRows(rows, length, from, fromOffset + column, fromStride, to, column * panelRows, width);
        }
    }

    private void addBlock(
            int rows, int columns, int depth, boolean transposed, Scratch<A> scratch, A c, int cOffset, int cStride) {
        for (int row = 0; row < rows; row += ROWS) {
            int tileRows = Math.min(ROWS, rows - row);
            int a = transposed ? row / width * depth * width + row % width : row * width;
            for (int column = 0; column < columns; column += width) {
                int tileColumns = Math.min(width, columns - column);
                int tile = cOffset + row * cStride + column;
                if (tileRows == ROWS && tileColumns == width) {
                    addTile(width, depth, transposed, scratch, a, column * depth, c, tile, cStride);
                } else {
                    kernel.copyRows(tileRows, tileColumns, c, tile, cStride, scratch.edge, 0, width);
                    addTile(tileColumns, depth, transposed, scratch, a, column * depth, scratch.edge, 0, width);
                    kernel.copyRows(tileRows, tileColumns, scratch.edge, 0, width, c, tile, cStride);
                }
            }
        }
    }

    private void addTile(
            int columns,
            int depth,
            boolean transposed,
            Scratch<A> scratch,
            int aOffset,
            int bOffset,
            A c,
            int cOffset,
            int cStride) {
        if (transposed) {
            kernel.multiplyTransposed(
                    columns, depth, scratch.a, aOffset, scratch.b, bOffset, c, cOffset, cStride, c, cOffset, cStride);
        } else {
            kernel.multiply(
                    columns,
                    depth,
                    scratch.a,
                    aOffset,
                    BLOCK_ROWS * width,
                    scratch.b,
                    bOffset,
                    c,
                    cOffset,
                    cStride,
                    c,
                    cOffset,
                    cStride);
        }
    }

    private Scratch<A> borrowScratch() {
        Scratch<A> scratch = idle.borrow();
        return scratch != null
                ? scratch
                : new Scratch<>(
                        kernel.numbers().zeros(BLOCK_ROWS * BLOCK_DEPTH),
                        kernel.numbers().zeros(BLOCK_PANELS * width * BLOCK_DEPTH),
                        kernel.numbers().zeros(ROWS * width));
    }
}
