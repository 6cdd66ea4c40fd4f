package org.kudari.runner.block;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.kudari.runner.storage.FailureReason;

/**
 * Rows of numbers in a temporary file, which {@link #close} deletes: chunk after chunk of equally many rows, each
 * chunk in the smallest type that holds all its numbers. Written by one thread, then read as a {@link NumberBlock} by
 * many.
 */
public final class NumberFile implements AutoCloseable {
    private final int columns;
    private final int chunkRows;
    private final SteadyFile file;
    private final boolean[] gappy;
    private final ByteBuffer buffer;
    private long[] chunkStarts = new long[64];
    private int[] chunkWidths = new int[64];
    private int chunks;
    private int rows;
    private long length;

    /**
     * An empty file, in the folder that the JVM keeps temporary files in.
     *
     * @param chunkRows how many rows a chunk has; the last one may have fewer
     * @throws UncheckedIOException if the folder cannot be written
     */
    public NumberFile(int columns, int chunkRows) {
        this.columns = columns;
        this.chunkRows = chunkRows;
        this.gappy = new boolean[columns];
        this.buffer = ByteBuffer.allocateDirect(Math.multiplyExact(8 * columns, chunkRows))
                .order(ByteOrder.nativeOrder());
        try {
            this.file = new SteadyFile();
        } catch (IOException e) {
            throw failure(Path.of(System.getProperty("java.io.tmpdir")), "a temporary file cannot be made here", e);
        }
    }

    private static UncheckedIOException failure(Path where, String what, IOException cause) {
        return new UncheckedIOException(
                where + ": " + what + ": " + FailureReason.of(cause)
                        + ". Rows that do not fit into memory are kept in such a file; free some space, choose another"
                        + " folder with -Djava.io.tmpdir=FOLDER, or give Java more memory with -Xmx",
                cause);
    }

    /**
     * Adds a chunk.
     *
     * @param values row by row, finite, or NaN where a number is missing; read only
     * @throws UncheckedIOException if the file cannot be written, such as when the disk is full
     */
    public void append(double[] values) {
        ArrayBlock chunk = (ArrayBlock) NumberBlock.ofDoubles(values, columns).compacted();
        note(chunk);
        int width = put(chunk.values());
        if (chunks == chunkStarts.length) {
            chunkStarts = Arrays.copyOf(chunkStarts, 2 * chunks);
            chunkWidths = Arrays.copyOf(chunkWidths, 2 * chunks);
        }
        chunkStarts[chunks] = length;
        chunkWidths[chunks] = width;
        int bytes = width * values.length;
        try {
            file.write(buffer.limit(bytes).position(0), length);
        } catch (IOException e) {
            throw failure(file.path(), "cannot be written after " + (length >> 20) + " MB", e);
        }
        chunks++;
        length += bytes;
        rows = Math.addExact(rows, chunk.rows());
    }

    private void note(ArrayBlock chunk) {
        for (int column = 0; column < columns; column++) {
            gappy[column] |= chunk.hasMissing(column);
        }
    }

    /** Fills the buffer; how many bytes a number takes there. */
    private int put(Object values) {
        buffer.clear();
        if (values instanceof byte[] bytes) {
            buffer.put(bytes);
            return Byte.BYTES;
        }
        if (values instanceof short[] shorts) {
            buffer.asShortBuffer().put(shorts);
            return Short.BYTES;
        }
        if (values instanceof float[] floats) {
            buffer.asFloatBuffer().put(floats);
            return Float.BYTES;
        }
        buffer.asDoubleBuffer().put((double[]) values);
        return Double.BYTES;
    }

    /** The rows written so far; to be read until this is closed. */
    public NumberBlock block() {
        ChunkIndex index = new ChunkIndex(
                columns, chunkRows, Arrays.copyOf(chunkStarts, chunks), Arrays.copyOf(chunkWidths, chunks));
        return new FileBlock(file, index, rows, gappy.clone());
    }

    /**
     * Deletes the file.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file.path() + ": the temporary file cannot be deleted", e);
        }
    }
}
