package org.kudari.compute;

/**
 * Products by {@link TiledProducts}, whose loops want long rows: a matrix is one panel, as wide as itself.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
final class PlainPanelProducts<A> implements PanelProducts<A> {
    /** So many that the tile of B which the products copy serves many rows. */
    private static final int ROWS = 32;

    private final TiledProducts<A> products;
    private final Numbers<A> numbers;
    private final ScratchPool<Panels<A>> idle = new ScratchPool<>();

    PlainPanelProducts(TiledProducts<A> products) {
        this.products = products;
        this.numbers = products.numbers();
    }

    @Override
    public Panels<A> zeros(int rows, int columns) {
        long length = (long) rows * columns;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "panels: " + rows + " × " + columns + " elements, but an array holds at most 2147483639");
        }
        return new Panels<>(numbers.zeros((int) length), rows, columns, columns, rows);
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
        if (fromPanel == toPanel) {
            return;
        }
        int columns = c.columns();
        if (start == null) {
            numbers.clear(c.values(), c.index(0, fromRow), c.index(0, toRow));
        } else {
            for (int row = fromRow; row < toRow; row++) {
                System.arraycopy(start.values(), 0, c.values(), c.index(0, row), columns);
            }
        }
        products.add(
                toRow - fromRow,
                columns,
                a.columns(),
                a.values(),
                a.index(0, fromRow),
                a.columns(),
                1,
                b.values(),
                0,
                columns,
                c.values(),
                c.index(0, fromRow),
                columns);
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
        int first = block * ROWS;
        int rows = Math.min(ROWS, a.columns() - first);
        int cFirst = cOffset + first * b.columns();
        multiplyTransposed(rows, a.values(), first, 1, a.columns(), b, depth, fromPanel, toPanel, c, cFirst, add);
    }

    @Override
    public void sumRows(Panels<A> a, int rows, int fromPanel, int toPanel, double[] sums, int sumsOffset, boolean add) {
        multiplyTransposed(1, products.one(), 0, 0, 0, a, rows, fromPanel, toPanel, sums, sumsOffset, add);
    }

    private void multiplyTransposed(
            int rows,
            A a,
            int aOffset,
            int aRow,
            int aStep,
            Panels<A> b,
            int depth,
            int fromPanel,
            int toPanel,
            double[] c,
            int cOffset,
            boolean add) {
        if (fromPanel == toPanel) {
            return;
        }
        int columns = b.columns();
        Panels<A> sums = borrowSums(columns);
        numbers.clear(sums.values(), 0, rows * columns);
        products.add(rows, columns, depth, a, aOffset, aRow, aStep, b.values(), 0, columns, sums.values(), 0, columns);
        if (add) {
            numbers.addWidened(1, rows * columns, sums.values(), 0, 0, c, cOffset, 0);
        } else {
            numbers.widen(1, rows * columns, sums.values(), 0, 0, c, cOffset, 0);
        }
        idle.giveBack(sums);
    }

    private Panels<A> borrowSums(int columns) {
        Panels<A> sums = idle.borrow();
        return sums != null && sums.columns() >= columns ? sums : zeros(ROWS, columns);
    }

    @Override
    public void transpose(Panels<A> a, Panels<A> b, int fromPanel, int toPanel) {
        if (fromPanel < toPanel) {
            products.transpose(a.rows(), a.columns(), a.values(), 0, a.columns(), b.values(), 0, b.columns());
        }
    }

    @Override
    public void load(double[] from, int fromOffset, int fromStride, Panels<A> to, int fromRow, int toRow) {
        int columns = to.columns();
        numbers.round(
                toRow - fromRow, columns, from, fromOffset, fromStride, to.values(), to.index(0, fromRow), columns);
    }

    @Override
    public void store(Panels<A> from, int fromRow, int toRow, double[] to, int toOffset, int toStride) {
        int columns = from.columns();
        numbers.widen(toRow - fromRow, columns, from.values(), from.index(0, fromRow), columns, to, toOffset, toStride);
    }
}
