package org.kudari.runner.block;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kudari.compute.ScratchPool;
import org.kudari.runner.storage.FailureReason;

/**
 * Numbers in a {@link NumberFile}: all rows, or some that were chosen. The operating system keeps in memory what it
 * can.
 */
final class FileBlock extends NumberBlock {
    private final SteadyFile file;
    private final ChunkIndex index;
    private final boolean[] gappy;
    /** Null for all rows. */
    private final int[] chosen;

    private final ScratchPool<RowWindow> windows;

    FileBlock(SteadyFile file, ChunkIndex index, int rows, boolean[] gappy) {
        this(file, index, rows, gappy, null, new ScratchPool<>());
    }

    private FileBlock(
            SteadyFile file,
            ChunkIndex index,
            int rows,
            boolean[] gappy,
            int[] chosen,
            ScratchPool<RowWindow> windows) {
        super(rows, index.columns());
        this.file = file;
        this.index = index;
        this.gappy = gappy;
        this.chosen = chosen;
        this.windows = windows;
    }

    /** Some of the rows of a block that has all of the file's. */
    FileBlock choose(int[] rows) {
        return rows.length == rows() ? this : new FileBlock(file, index, rows.length, gappy, rows, windows);
    }

    @Override
    public double get(int row, int column) {
        double[] value = new double[1];
        gather(new int[] {row}, 0, 1, column, 1, value, 0, 1);
        return value[0];
    }

    @Override
    public boolean isFloating() {
        return true;
    }

    @Override
    public boolean isDouble() {
        return false;
    }

    @Override
    public long bytes() {
        return chosen == null ? 0 : 4L * chosen.length;
    }

    @Override
    public boolean hasMissing(int column) {
        return gappy[column];
    }

    /** A file of rows is made of finite numbers. */
    @Override
    public boolean hasInfinite(int column) {
        return false;
    }

    @Override
    public void gather(int[] order, int from, int to, int first, int count, double[] target, int offset, int stride) {
        RowWindow window = windows.borrow();
        if (window == null) {
            window = new RowWindow(index);
        }
        int done = from;
        while (done < to) {
            int end = load(window, order, done, to);
            for (int i = done; i < end; i++) {
                window.copy(i - done, first, count, target, offset + (i - from) * stride);
            }
            done = end;
        }
        windows.giveBack(window);
    }

    private int load(RowWindow window, int[] order, int from, int to) {
        int count = Math.min(to - from, window.mostRows());
        int[] rows = window.wanted();
        for (int i = 0; i < count; i++) {
            int row = order[from + i];
            rows[i] = chosen == null ? row : chosen[row];
        }
        try {
            window.load(file, count);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file.path() + ": rows kept in this temporary file cannot be read back: " + FailureReason.of(e), e);
        }
        return from + count;
    }

    @Override
    public NumberBlock compacted() {
        return this;
    }

    @Override
    public double[] toDoubles() {
        double[] values = new double[Math.multiplyExact(rows(), columns())];
        gather(RowOrder.consecutive(0, rows()), 0, rows(), 0, columns(), values, 0, columns());
        return values;
    }
}
