package org.kudari.runner.data;

import java.util.Optional;
import org.kudari.api.Parallel;
import org.kudari.compute.CounterRandom;
import org.kudari.runner.block.RowOrder;

/**
 * Cuts a data set into batches, epoch by epoch. The order of an epoch is a function of the seed and the epoch alone. A batch
 * is gathered into memory that the next one overwrites; nothing is allocated for it.
 */
public final class Batches {
    private final DataSet rows;
    private final int batchSize;
    private final boolean shuffle;
    private final long seed;
    private final Optional<Rows> whole;
    private final int[] order;
    private final Gatherer gatherer;
    private final Batch memory;
    private final Batch last;
    private int next;
    private Rows batch;

    /**
     * Batches of the given size, the last of an epoch with what remains.
     *
     * @param batchSize 1 or more; when it covers all rows, every batch is the whole data set in its order
     * @param shuffle whether each epoch takes the rows in another order
     * @param parallel what gathers the rows; used by {@link #next} and by a batch's {@link Rows#chunk}
     */
    public Batches(DataSet rows, int batchSize, boolean shuffle, long seed, Parallel parallel) {
        this.rows = rows;
        this.batchSize = batchSize;
        this.shuffle = shuffle;
        this.seed = seed;
        boolean full = batchSize >= rows.rows();
        this.whole = full ? Optional.of(new ChunkedRows(rows, parallel)) : Optional.empty();
        this.order = new int[full ? 0 : rows.rows()];
        this.gatherer = new Gatherer(rows, parallel);
        this.memory = Batch.zeros(
                full ? 0 : batchSize, rows.inputs().columns(), rows.targets().columns());
        this.last = memory.chunk(0, full ? 0 : rows.rows() % batchSize);
    }

    /** How many batches an epoch has. */
    public int perEpoch() {
        return (rows.rows() - 1) / batchSize + 1;
    }

    /**
     * Begins an epoch.
     *
     * @param epoch counted from 1
     */
    public void startEpoch(int epoch) {
        next = 0;
        RowOrder.fill(order, 0);
        if (shuffle) {
            Shuffle.inPlace(order, CounterRandom.of(seed, "shuffle", epoch));
        }
    }

    /** Moves on to the epoch's next batch; false when there is none. */
    public boolean next() {
        int from = next;
        if (from >= rows.rows()) {
            return false;
        }
        next = Math.min(rows.rows(), from + batchSize);
        batch = whole.isPresent() ? whole.get() : gathered(from, next - from == batchSize ? memory : last);
        return true;
    }

    private Batch gathered(int from, Batch target) {
        gatherer.gather(order, from, target);
        return target;
    }

    /** The batch that {@link #next} moved to; overwritten by the following one. */
    public Rows batch() {
        return batch;
    }
}
