package org.kudari.runner.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/**
 * Some rows of a {@link NumberFile}, as they stand there; for one thread at a time. It remembers which rows it holds,
 * since inputs and targets of the same rows are asked for one after the other.
 */
final class RowWindow {
    private static final int BYTES = 1 << 17;
    /** Rows that are read though nobody wants them, since asking twice takes longer. */
    private static final int MOST_SKIPPED = 4;

    private final ChunkIndex index;
    private final ByteBuffer bytes;
    private final ShortBuffer shorts;
    private final FloatBuffer floats;
    private final DoubleBuffer doubles;
    private final int[] positions;
    private int[] wanted;
    private int[] held;
    private int heldCount;

    RowWindow(ChunkIndex index) {
        this.index = index;
        int mostRowBytes = Math.multiplyExact(Double.BYTES, index.columns());
        int mostRows = Math.max(1, BYTES / mostRowBytes);
        // Half as much again for rows that are skipped.
        bytes = ByteBuffer.allocateDirect(mostRows * mostRowBytes + BYTES / 2).order(ByteOrder.nativeOrder());
        shorts = bytes.asShortBuffer();
        floats = bytes.asFloatBuffer();
        doubles = bytes.asDoubleBuffer();
        positions = new int[mostRows];
        wanted = new int[mostRows];
        held = new int[mostRows];
    }

    int mostRows() {
        return held.length;
    }

    /** Where to write which rows to load next. */
    int[] wanted() {
        return wanted;
    }

    /** Reads the rows that were wanted, those near each other together. */
    void load(SteadyFile file, int count) throws IOException {
        if (holdsWanted(count)) {
            return;
        }
        heldCount = 0;
        int filled = 0;
        int from = 0;
        while (from < count) {
            int room = bytes.capacity() - filled - (count - from - 1) * Double.BYTES * index.columns();
            int to = endOfRun(from, count, room);
            int row = wanted[from];
            int rowBytes = index.rowBytes(row);
            int end = filled + (wanted[to - 1] - row + 1) * rowBytes;
            file.read(bytes.limit(end).position(filled), index.position(row));
            for (int i = from; i < to; i++) {
                positions[i] = filled + (wanted[i] - row) * rowBytes;
            }
            // A double begins at a multiple of its size, as the views of the buffer want it.
            filled = (end + Double.BYTES - 1) & -Double.BYTES;
            from = to;
        }
        int[] loaded = wanted;
        wanted = held;
        held = loaded;
        heldCount = count;
    }

    private boolean holdsWanted(int count) {
        if (count != heldCount) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (wanted[i] != held[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the rows end that are read together, from one of those wanted on: of one chunk, ascending, with small
     * gaps.
     */
    private int endOfRun(int from, int count, int room) {
        int first = wanted[from];
        int mostRows = room / index.rowBytes(first);
        int to = from + 1;
        while (to < count
                && wanted[to] > wanted[to - 1]
                && wanted[to] - wanted[to - 1] <= MOST_SKIPPED + 1
                && wanted[to] - first < mostRows
                && index.chunk(wanted[to]) == index.chunk(first)) {
            to++;
        }
        return to;
    }

    /** Writes some columns of a row as doubles. */
    void copy(int loaded, int first, int count, double[] target, int offset) {
        int width = index.width(held[loaded]);
        int from = positions[loaded] / width + first;
        switch (width) {
            case Double.BYTES -> doubles.get(from, target, offset, count);
            case Float.BYTES -> {
                for (int j = 0; j < count; j++) {
                    target[offset + j] = floats.get(from + j);
                }
            }
            case Short.BYTES -> {
                for (int j = 0; j < count; j++) {
                    target[offset + j] = shorts.get(from + j);
                }
            }
            default -> {
                for (int j = 0; j < count; j++) {
                    target[offset + j] = bytes.get(from + j) & 0xff;
                }
            }
        }
    }
}
