package org.kudari.runner.data;

import org.kudari.api.Matrix;
import org.kudari.compute.CounterRandom;

/**
 * Cuts a data set into batches, epoch by epoch. The order of an epoch is a function of the seed and the epoch alone. A batch
 * is gathered into memory that the next one overwrites; nothing is allocated for it.
 */
public final class Batches {
    private final DataSet rows;
    private final int batchSize;
    private final boolean shuffle;
    private final long seed;
    private final int[] order;
    private final DataSet whole;
    private final DataSet last;
    private int next;
    private DataSet batch;

    /**
     * Batches of the given size, the last of an epoch with what remains.
     *
     * @param batchSize 1 or more; when it covers all rows, every batch is the data set itself
     * @param shuffle whether each epoch takes the rows in another order
     */
    public Batches(DataSet rows, int batchSize, boolean shuffle, long seed) {
        this.rows = rows;
        this.batchSize = batchSize;
        this.shuffle = shuffle;
        this.seed = seed;
        boolean full = batchSize >= rows.rows();
        this.order = new int[full ? 0 : rows.rows()];
        this.whole = full ? rows : memoryFor(batchSize);
        int remainder = rows.rows() % batchSize;
        this.last = full || remainder == 0
                ? whole
                : new DataSet(whole.inputs().rows(0, remainder), whole.targets().rows(0, remainder), whole.weights());
    }

    private DataSet memoryFor(int size) {
        return new DataSet(
                Matrix.zeros(size, rows.inputs().columns()),
                Matrix.zeros(size, rows.targets().columns()),
                new double[size]);
    }

    /**
     * Begins an epoch.
     *
     * @param epoch counted from 1
     */
    public void startEpoch(int epoch) {
        next = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
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
        if (whole == rows) {
            batch = rows;
            return true;
        }
        batch = next - from == batchSize ? whole : last;
        for (int i = from; i < next; i++) {
            copyRow(rows.inputs(), order[i], batch.inputs(), i - from);
            copyRow(rows.targets(), order[i], batch.targets(), i - from);
            batch.weights()[i - from] = rows.weights()[order[i]];
        }
        return true;
    }

    private static void copyRow(Matrix from, int fromRow, Matrix to, int toRow) {
        System.arraycopy(from.values(), from.index(fromRow), to.values(), to.index(toRow), from.columns());
    }

    /** The batch that {@link #next} moved to; overwritten by the following one. */
    public DataSet batch() {
        return batch;
    }
}
