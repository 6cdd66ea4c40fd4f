package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import org.kudari.runner.block.NumberFile;
import org.kudari.runner.config.RowStorage;

/**
 * Decides where the rows of CSV files are kept, of all that share it together: in memory while they are few, else in
 * temporary files, which {@link #close} deletes. For one thread.
 */
public final class RowStore implements AutoCloseable {
    /** While they are encoded, rows are in memory twice, and arrays of columns leave gaps between them. */
    private static final int SHARE_OF_HEAP = 4;

    private final long mostBytes;
    private final List<NumberFile> files = new ArrayList<>();
    private long bytes;

    /** A store that keeps nothing yet. */
    public RowStore(RowStorage storage) {
        this.mostBytes = switch (storage) {
            case AUTO -> Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
            case MEMORY -> Long.MAX_VALUE;
            case FILE -> -1;
        };
    }

    /** Takes note of more rows; false when they have to go to a file. */
    boolean holdsInMemory(long more) {
        bytes += more;
        return bytes <= mostBytes;
    }

    /** A file for rows that do not fit into memory. */
    NumberFile newFile(int columns, int chunkRows) {
        NumberFile file = new NumberFile(columns, chunkRows);
        files.add(file);
        return file;
    }

    /**
     * Deletes the files.
     *
     * @throws java.io.UncheckedIOException if that fails
     */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (NumberFile file : files) {
            try {
                file.close();
            } catch (RuntimeException e) {
                // The others are to be deleted all the same.
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
