package org.kudari.runner.data;

import org.kudari.api.Parallel;

/**
 * Rows of a data set in another order, gathered chunk by chunk into memory that the next chunk overwrites. So the gradient of
 * several batches together takes no more memory than that of one.
 */
final class OrderedRows implements Rows {
    private final DataSet rows;
    private final int[] order;
    private final Gatherer gatherer;
    private Batch memory;
    private Batch part;
    private int first;
    private int count;
    private int heldFrom;
    private Batch held;

    /**
     * No rows yet.
     *
     * @param order the numbers of the data set's rows; read whenever a chunk is asked for
     */
    OrderedRows(DataSet rows, int[] order, Parallel parallel) {
        this.rows = rows;
        this.order = order;
        this.gatherer = new Gatherer(rows, parallel);
        this.memory = Batch.zeros(0, rows.inputs().columns(), rows.targets().columns());
        this.part = memory;
    }

    /** Makes these the rows that stand in the order from {@code from} to {@code to}, exclusive. */
    OrderedRows use(int from, int to) {
        first = from;
        count = to - from;
        held = null;
        return this;
    }

    @Override
    public int rows() {
        return count;
    }

    @Override
    public double totalWeight() {
        double sum = 0;
        for (int i = first; i < first + count; i++) {
            sum += rows.weights()[order[i]];
        }
        return sum;
    }

    @Override
    public Batch chunk(int from, int to) {
        // Where one chunk is all there is, it is gathered once.
        if (held == null || heldFrom != from || held.rows() != to - from) {
            held = window(to - from);
            heldFrom = from;
            gatherer.gather(order, first + from, held);
        }
        return held;
    }

    /** Two sizes come in turn, that of a batch and that of an epoch's last one: for these nothing is allocated. */
    private Batch window(int size) {
        if (size > memory.rows()) {
            memory = Batch.zeros(size, rows.inputs().columns(), rows.targets().columns());
        }
        if (size == memory.rows()) {
            return memory;
        }
        if (size != part.rows()) {
            part = memory.chunk(0, size);
        }
        return part;
    }

    @Override
    public Rows forAnotherThread() {
        return new OrderedRows(rows, order, Parallel.sequential()).use(first, first + count);
    }
}
