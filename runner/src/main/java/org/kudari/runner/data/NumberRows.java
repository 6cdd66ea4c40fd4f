package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kudari.runner.block.NumberBlock;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.NumberFile;

/** Collects rows of numbers: in memory as long as the store has room for them there, then in a file. */
final class NumberRows {
    private final int columns;
    private final int chunkRows;
    private final RowStore store;
    private final List<double[]> chunks = new ArrayList<>();
    private NumberFile file;
    private int rows;

    /** @param columns how many numbers a row has; may be 0 */
    NumberRows(int columns, int chunkRows, RowStore store) {
        this.columns = columns;
        this.chunkRows = chunkRows;
        this.store = store;
    }

    int columns() {
        return columns;
    }

    /**
     * Adds rows.
     *
     * @param values row by row; not kept
     * @param count as many as a chunk has, or fewer in the end
     */
    void add(double[] values, int count) {
        rows += count;
        if (columns == 0) {
            return;
        }
        double[] chunk = Arrays.copyOf(values, count * columns);
        if (file == null && !store.holdsInMemory(8L * chunk.length)) {
            file = store.newFile(columns, chunkRows);
            chunks.forEach(file::append);
            chunks.clear();
        }
        if (file == null) {
            chunks.add(chunk);
        } else {
            file.append(chunk);
        }
    }

    /**
     * All rows, column by column; each in the smallest type that holds it where that is in memory. Nothing is kept
     * here.
     */
    List<NumberColumn> build() {
        NumberBlock block = file == null ? null : file.block();
        List<NumberColumn> built = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            built.add(block == null ? inMemory(column) : new NumberColumn(block, column));
        }
        chunks.clear();
        return built;
    }

    private NumberColumn inMemory(int column) {
        double[] values = new double[rows];
        int row = 0;
        for (double[] chunk : chunks) {
            for (int i = column; i < chunk.length; i += columns) {
                values[row++] = chunk[i];
            }
        }
        return NumberColumn.of(values).compacted();
    }
}
