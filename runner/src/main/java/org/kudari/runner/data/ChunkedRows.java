package org.kudari.runner.data;

import java.util.Optional;
import org.kudari.api.Parallel;
import org.kudari.runner.block.RowOrder;

/**
 * All rows of a data set, in their order. A chunk is gathered into memory that the next one overwrites, or is a window
 * where the data set lies in memory as doubles.
 */
public final class ChunkedRows implements Rows {
    /** How many rows a chunk has at the most. */
    public static final int MOST_ROWS = 4096;

    private final DataSet rows;
    private final Optional<Batch> whole;
    private final Gatherer gatherer;
    private final int[] order;
    private final Batch memory;
    private int heldFrom;
    private Batch held;

    /** The rows of a data set. */
    public ChunkedRows(DataSet rows, Parallel parallel) {
        this.rows = rows;
        this.whole = rows.asBatch();
        int size = whole.isPresent() ? 0 : Math.min(MOST_ROWS, rows.rows());
        this.gatherer = new Gatherer(rows, parallel);
        this.order = new int[size];
        this.memory = Batch.zeros(size, rows.inputs().columns(), rows.targets().columns());
        this.held = memory.chunk(0, 0);
    }

    @Override
    public int rows() {
        return rows.rows();
    }

    @Override
    public double totalWeight() {
        return Batch.sum(rows.weights(), rows.rows());
    }

    @Override
    public Batch chunk(int from, int to) {
        if (whole.isPresent()) {
            return whole.get().chunk(from, to);
        }
        // Where one chunk is all there is, it is gathered once.
        if (held.rows() != to - from || heldFrom != from) {
            RowOrder.fill(order, from);
            held = memory.chunk(0, to - from);
            heldFrom = from;
            gatherer.gather(order, 0, held);
        }
        return held;
    }

    @Override
    public Rows forAnotherThread() {
        return new ChunkedRows(rows, Parallel.sequential());
    }
}
