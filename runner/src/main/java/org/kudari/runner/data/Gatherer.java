package org.kudari.runner.data;

import org.kudari.api.Parallel;

/** Copies rows of a data set into a batch's memory, on several threads where that pays. Nothing is allocated for it. */
final class Gatherer implements Parallel.Body {
    /** Doubles that are worth another thread. */
    private static final int GRAIN = 1 << 15;
    /** Rows that stay in a core's cache between being copied and being transformed. */
    private static final int TILE_ROWS = 16;

    private final DataSet rows;
    private final Parallel parallel;
    private final int grain;
    private int[] order;
    private int first;
    private Batch target;

    Gatherer(DataSet rows, Parallel parallel) {
        this.rows = rows;
        this.parallel = parallel;
        this.grain =
                Math.max(1, GRAIN / (rows.inputs().columns() + rows.targets().columns()));
    }

    /** Fills a batch with the rows that stand in {@code newOrder} from {@code newFirst} on. */
    void gather(int[] newOrder, int newFirst, Batch newTarget) {
        order = newOrder;
        first = newFirst;
        target = newTarget;
        parallel.forRange(newTarget.rows(), grain, this);
    }

    @Override
    public void run(int from, int to) {
        for (int row = from; row < to; row += TILE_ROWS) {
            int end = Math.min(to, row + TILE_ROWS);
            rows.inputs().gather(order, first + row, first + end, target.inputs(), row);
            rows.targets().gather(order, first + row, first + end, target.targets(), row);
            for (int i = row; i < end; i++) {
                target.weights()[i] = rows.weights()[order[first + i]];
            }
        }
    }
}
