package org.kudari.compute;

/**
 * Products by a {@link PanelKernel} of matrices that lie row by row. A block of A is copied into panels, which stay in the second-level
 * cache while all columns of B pass; of those, one panel at a time is copied, and stays in the first-level cache while the rows of A
 * pass. After K. Goto, R. van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34(3), 2008. Where copying would
 * cost more than it brings, plain loops compute.
 *
 * <p>Tiles at the edge of C are computed as whole ones in scratch memory; what lies beyond the edge is thrown away, so the
 * elements of C are the same chains of multiplications and additions as everywhere.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class PackedProducts<A> extends CheckedProducts<A> {
    private static final int ROWS = PanelKernel.ROWS;
    private static final int BLOCK_DEPTH = 256;
    private static final int BLOCK_ROWS = 512;

    /** Below so many multiplications, or with fewer rows or columns, packing does not pay. */
    private static final long FEW_MULTIPLICATIONS = 4096;

    private static final int FEW = 4;

    /** A block of A, a panel of B, and a tile at the edge of C. */
    private record Scratch<A>(A a, A b, A edge) {}

    private final PlainAtFirst<PanelKernel<A>> kernels;
    private final int width;
    private final TiledProducts<A> plain;
    private final ScratchPool<Scratch<A>> idle = new ScratchPool<>();

    /** @param plain what computes where packing does not pay */
    PackedProducts(PlainAtFirst<PanelKernel<A>> kernels, TiledProducts<A> plain) {
        this.kernels = kernels;
        this.width = kernels.forOperations(0).width();
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
        PanelKernel<A> kernel = kernels.forOperations((long) rows * columns * depth);
        Scratch<A> scratch = borrowScratch();
        boolean transposed = aStep != 1;
        for (int row = 0; row < rows; row += BLOCK_ROWS) {
            int someRows = Math.min(BLOCK_ROWS, rows - row);
            // Ascending: each block continues the sums where the one before left them.
            for (int step = 0; step < depth; step += BLOCK_DEPTH) {
                int steps = Math.min(BLOCK_DEPTH, depth - step);
                int block = aOffset + row * aRow + step * aStep;
                if (transposed) {
                    pack(kernel, steps, someRows, a, block, aStep, scratch.a, steps);
                } else {
                    pack(kernel, someRows, steps, a, block, aRow, scratch.a, BLOCK_ROWS);
                }
                for (int column = 0; column < columns; column += width) {
                    int someColumns = Math.min(width, columns - column);
                    pack(kernel, steps, someColumns, b, bOffset + step * bStride + column, bStride, scratch.b, steps);
                    addPanel(
                            kernel,
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
    private void pack(
            PanelKernel<A> kernel, int rows, int columns, A from, int fromOffset, int fromStride, A to, int panelRows) {
        for (int column = 0; column < columns; column += width) {
            int length = Math.min(width, columns - column);
            kernel.copyRows(rows, length, from, fromOffset + column, fromStride, to, column * panelRows, width);
        }
    }

    private void addPanel(
            PanelKernel<A> kernel,
            int rows,
            int columns,
            int depth,
            boolean transposed,
            Scratch<A> scratch,
            A c,
            int cOffset,
            int cStride) {
        for (int row = 0; row < rows; row += ROWS) {
            int tileRows = Math.min(ROWS, rows - row);
            int a = transposed ? row / width * depth * width + row % width : row * width;
            int tile = cOffset + row * cStride;
            if (tileRows == ROWS && columns == width) {
                addTile(kernel, width, depth, transposed, scratch, a, c, tile, cStride);
            } else {
                kernel.copyRows(tileRows, columns, c, tile, cStride, scratch.edge, 0, width);
                addTile(kernel, columns, depth, transposed, scratch, a, scratch.edge, 0, width);
                kernel.copyRows(tileRows, columns, scratch.edge, 0, width, c, tile, cStride);
            }
        }
    }

    private void addTile(
            PanelKernel<A> kernel,
            int columns,
            int depth,
            boolean transposed,
            Scratch<A> scratch,
            int aOffset,
            A c,
            int cOffset,
            int cStride) {
        if (transposed) {
            kernel.multiplyTransposed(
                    columns, depth, scratch.a, aOffset, scratch.b, 0, c, cOffset, cStride, c, cOffset, cStride);
        } else {
            int panelStep = BLOCK_ROWS * width;
            kernel.multiply(
                    columns, depth, scratch.a, aOffset, panelStep, scratch.b, 0, c, cOffset, cStride, c, cOffset,
                    cStride);
        }
    }

    private Scratch<A> borrowScratch() {
        Scratch<A> scratch = idle.borrow();
        return scratch != null
                ? scratch
                : new Scratch<>(
                        plain.numbers().zeros(BLOCK_ROWS * BLOCK_DEPTH),
                        plain.numbers().zeros(width * BLOCK_DEPTH),
                        plain.numbers().zeros(ROWS * width));
    }
}
