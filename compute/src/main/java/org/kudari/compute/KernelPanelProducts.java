package org.kudari.compute;

/**
 * Products by a {@link PanelKernel}. A part of a panel of B small enough for the first-level cache stays there while all rows of A
 * pass over it, which come from the second-level cache: as K. Goto, R. van de Geijn, "Anatomy of High-Performance Matrix
 * Multiplication", ACM TOMS 34(3), 2008, has it with the caches one level up. Nothing is packed, since panels are in the packed order
 * already.
 */
final class KernelPanelProducts<A> implements PanelProducts<A> {
    private static final int ROWS = PanelKernel.ROWS;
    /** So many rows of a panel of B, 32 kB, stay in the first-level cache. */
    private static final int BLOCK_DEPTH = 256;

    private final PlainAtFirst<PanelKernel<A>> kernels;
    private final Numbers<A> numbers;
    private final int width;
    private final A zeroRow;
    private final ScratchPool<A> idleTiles = new ScratchPool<>();

    KernelPanelProducts(PlainAtFirst<PanelKernel<A>> kernels) {
        PanelKernel<A> kernel = kernels.forOperations(0);
        this.kernels = kernels;
        this.numbers = kernel.numbers();
        this.width = kernel.width();
        this.zeroRow = numbers.zeros(width);
    }

    @Override
    public Panels<A> zeros(int rows, int columns) {
        long height = roundUp(rows, ROWS);
        long length = height * roundUp(columns, width);
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("panels: " + rows + " × " + columns
                    + " elements, but with what fills up the last block and panel an array holds at most 2147483639");
        }
        return new Panels<>(numbers.zeros((int) length), rows, columns, width, (int) height);
    }

    private static long roundUp(int number, int multiple) {
        return ((long) number + multiple - 1) / multiple * multiple;
    }

    @Override
    public int blockRows() {
        return ROWS;
    }

    @Override
    public void multiply(
            Panels<A> a,
            Panels<A> b,
            Panels<A> start,
            Panels<A> c,
            int fromRow,
            int toRow,
            int fromPanel,
            int toPanel) {
        int depth = a.columns();
        int blockDepth = blockDepth(depth);
        PanelKernel<A> kernel = kernels.forOperations((long) (toRow - fromRow) * (toPanel - fromPanel) * width * depth);
        // Ascending: each block continues the sums where the one before left them.
        for (int step = 0; step < depth; step += blockDepth) {
            int steps = Math.min(blockDepth, depth - step);
            for (int panel = fromPanel; panel < toPanel; panel++) {
                multiplyPanel(kernel, a, b, start, c, fromRow, toRow, step, steps, panel);
            }
        }
    }

    /** Blocks of about the same depth, whole panels of A each. */
    private int blockDepth(int depth) {
        int blocks = (depth + BLOCK_DEPTH - 1) / BLOCK_DEPTH;
        return (int) roundUp((depth + blocks - 1) / blocks, width);
    }

    private void multiplyPanel(
            PanelKernel<A> kernel,
            Panels<A> a,
            Panels<A> b,
            Panels<A> start,
            Panels<A> c,
            int fromRow,
            int toRow,
            int step,
            int steps,
            int panel) {
        boolean first = step == 0;
        A begin = !first ? c.values() : start == null ? zeroRow : start.values();
        int beginOffset = !first || start == null ? 0 : start.index(panel, 0);
        int bOffset = b.index(panel, step);
        int columns = c.columns(panel);
        if (toRow - fromRow == 1) {
            int cOffset = c.index(panel, fromRow);
            kernel.multiplyRow(
                    columns,
                    steps,
                    a.values(),
                    a.index(step / width, fromRow),
                    a.panelStep(),
                    b.values(),
                    bOffset,
                    begin,
                    first ? beginOffset : cOffset,
                    c.values(),
                    cOffset);
            return;
        }
        for (int row = fromRow; row < toRow; row += ROWS) {
            int cOffset = c.index(panel, row);
            kernel.multiply(
                    columns,
                    steps,
                    a.values(),
                    a.index(step / width, row),
                    a.panelStep(),
                    b.values(),
                    bOffset,
                    begin,
                    first ? beginOffset : cOffset,
                    first ? 0 : width,
                    c.values(),
                    cOffset,
                    width);
        }
    }

    @Override
    public void multiplyTransposed(
            Panels<A> a,
            Panels<A> b,
            int depth,
            int block,
            int fromPanel,
            int toPanel,
            double[] c,
            int cOffset,
            boolean add) {
        A tile = borrowTile();
        int firstRow = block * ROWS;
        int rows = Math.min(ROWS, a.columns() - firstRow);
        int aOffset = a.index(firstRow / width, 0) + firstRow % width;
        PanelKernel<A> kernel = kernels.forOperations((long) rows * (toPanel - fromPanel) * width * depth);
        for (int panel = fromPanel; panel < toPanel; panel++) {
            int columns = b.columns(panel);
            kernel.multiplyTransposed(
                    columns, depth, a.values(), aOffset, b.values(), b.index(panel, 0), zeroRow, 0, 0, tile, 0, width);
            int to = cOffset + firstRow * b.columns() + panel * width;
            deliver(rows, columns, tile, c, to, b.columns(), add);
        }
        idleTiles.giveBack(tile);
    }

    private void deliver(int rows, int columns, A tile, double[] to, int toOffset, int toStride, boolean add) {
        if (add) {
            numbers.addWidened(rows, columns, tile, 0, width, to, toOffset, toStride);
        } else {
            numbers.widen(rows, columns, tile, 0, width, to, toOffset, toStride);
        }
    }

    @Override
    public void sumRows(Panels<A> a, int rows, int fromPanel, int toPanel, double[] sums, int sumsOffset, boolean add) {
        A tile = borrowTile();
        PanelKernel<A> kernel = kernels.forOperations((long) rows * (toPanel - fromPanel) * width);
        for (int panel = fromPanel; panel < toPanel; panel++) {
            System.arraycopy(zeroRow, 0, tile, 0, width);
            kernel.addRows(rows, a.values(), a.index(panel, 0), tile);
            deliver(1, a.columns(panel), tile, sums, sumsOffset + panel * width, 0, add);
        }
        idleTiles.giveBack(tile);
    }

    private A borrowTile() {
        A tile = idleTiles.borrow();
        return tile != null ? tile : numbers.zeros(ROWS * width);
    }

    @Override
    public void transpose(Panels<A> a, Panels<A> b, int fromPanel, int toPanel) {
        for (int panel = fromPanel; panel < toPanel; panel++) {
            for (int from = 0; from < a.panels(); from++) {
                numbers.transposeBlock(
                        b.columns(panel),
                        a.columns(from),
                        a.values(),
                        a.index(from, panel * width),
                        width,
                        b.values(),
                        b.index(panel, from * width),
                        width);
            }
        }
    }

    @Override
    public void load(double[] from, int fromOffset, int fromStride, Panels<A> to, int fromRow, int toRow) {
        // A few rows of all panels before the next ones, as the numbers lie in memory.
        for (int row = fromRow; row < toRow; row += ROWS) {
            int rows = Math.min(ROWS, toRow - row);
            int in = fromOffset + (row - fromRow) * fromStride;
            for (int panel = 0; panel < to.panels(); panel++) {
                numbers.round(
                        rows,
                        to.columns(panel),
                        from,
                        in + panel * width,
                        fromStride,
                        to.values(),
                        to.index(panel, row),
                        width);
            }
        }
    }

    @Override
    public void store(Panels<A> from, int fromRow, int toRow, double[] to, int toOffset, int toStride) {
        for (int row = fromRow; row < toRow; row += ROWS) {
            int rows = Math.min(ROWS, toRow - row);
            int out = toOffset + (row - fromRow) * toStride;
            for (int panel = 0; panel < from.panels(); panel++) {
                numbers.widen(
                        rows,
                        from.columns(panel),
                        from.values(),
                        from.index(panel, row),
                        width,
                        to,
                        out + panel * width,
                        toStride);
            }
        }
    }
}
