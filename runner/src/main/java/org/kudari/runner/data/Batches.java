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
    private final int rows;
    private final int stepRows;
    private final boolean shuffle;
    private final long seed;
    private final int[] order;
    private final Optional<Rows> whole;
    private final OrderedRows ordered;
    private int next;
    private Rows batch;

    /**
     * Batches of the given size, the last of an epoch with what remains.
     *
     * @param batchSize 1 or more; when it covers all rows, every batch is the whole data set in its order
     * @param accumulate how many batches are joined to one; 1 or more
     * @param shuffle whether each epoch takes the rows in another order
     * @param parallel what gathers the rows; used by a batch's {@link Rows#chunk}
     */
    public Batches(DataSet rows, int batchSize, int accumulate, boolean shuffle, long seed, Parallel parallel) {
        this.rows = rows.rows();
        this.stepRows = (int) Math.min(rows.rows(), (long) batchSize * accumulate);
        this.shuffle = shuffle;
        this.seed = seed;
        boolean full = batchSize >= rows.rows();
        this.order = new int[full ? 0 : rows.rows()];
        this.whole = full ? Optional.of(new ChunkedRows(rows, parallel)) : Optional.empty();
        this.ordered = new OrderedRows(rows, order, parallel);
    }

    /** How many batches an epoch has; joined ones count as one. */
    public int perEpoch() {
        return (rows - 1) / stepRows + 1;
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
        if (from >= rows) {
            return false;
        }
        next = Math.min(rows - from, stepRows) + from;
        batch = whole.isPresent() ? whole.get() : ordered.use(from, next);
        return true;
    }

    /** The batch that {@link #next} moved to; overwritten by the following one. */
    public Rows batch() {
        return batch;
    }
}
