package org.kudari.runner.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.kudari.api.Parallel;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.TextColumn;
import org.kudari.runner.table.Table;

/** Makes a table of the cells of a CSV file, chunk by chunk. */
final class CsvTableBuilder {
    /** Cells that are worth another thread. */
    private static final int GRAIN = 1 << 10;

    /**
     * Far more than categories or classes there may be; names of rows, of which each is another, would fill the
     * memory.
     */
    private static final int MOST_TEXTS = 100_000;

    private static final int NO_SLOT = -1;

    private final List<CsvColumn> columns;
    private final Collection<String> order;
    private final RowStore store;
    private final Parallel parallel;
    private final CellProblems problems;
    private final LineNumbers lines = new LineNumbers();
    /** For each column where its numbers stand in a row of {@link #values}. */
    private final int[] slots;

    private NumberRows numbers;
    private double[] values;
    private volatile boolean failed;

    /**
     * A table without rows yet.
     *
     * @param columns those that are wanted, in the order of the file
     * @param order their names in the order that they will be used in, so that numbers are kept side by side in that
     *     order
     */
    CsvTableBuilder(
            List<CsvColumn> columns,
            Collection<String> order,
            RowStore store,
            Parallel parallel,
            CellProblems problems) {
        this.columns = columns;
        this.order = order;
        this.store = store;
        this.parallel = parallel;
        this.problems = problems;
        this.slots = new int[columns.size()];
    }

    int rows() {
        return lines.count();
    }

    /** Adds rows. Every chunk but the last is full. */
    void add(CellChunk chunk) {
        infer(chunk);
        if (numbers == null) {
            assignSlots(chunk.mostRows());
        }
        failed = false;
        parallel.forRange(chunk.rows(), Math.max(1, GRAIN / slots.length), (from, to) -> parse(chunk, from, to));
        if (failed) {
            problems.report(chunk);
        }
        numbers.add(values, chunk.rows());
        addTexts(chunk);
        for (int row = 0; row < chunk.rows(); row++) {
            lines.add(chunk.line(row));
        }
    }

    /** Columns are what their first cell looks like that is not empty. */
    private void infer(CellChunk chunk) {
        for (int cell = 0; cell < slots.length; cell++) {
            CsvColumn column = columns.get(cell);
            for (int row = 0; column.isUndecided() && row < chunk.rows(); row++) {
                if (chunk.isWhole(row)) {
                    column.decide(chunk.text(row, cell));
                }
            }
        }
    }

    /** A column of which nothing is known yet may turn out to be numbers. */
    private void assignSlots(int chunkRows) {
        Map<String, Integer> cellOfName = new HashMap<>();
        for (int cell = 0; cell < slots.length; cell++) {
            cellOfName.put(columns.get(cell).name(), cell);
        }
        int count = 0;
        for (String name : order) {
            int cell = cellOfName.get(name);
            slots[cell] = columns.get(cell).isText() ? NO_SLOT : count++;
        }
        numbers = new NumberRows(count, chunkRows, store);
        values = new double[count * chunkRows];
    }

    private void parse(CellChunk chunk, int fromRow, int toRow) {
        int stride = numbers.columns();
        boolean allParsed = true;
        for (int row = fromRow; row < toRow; row++) {
            if (!chunk.isWhole(row)) {
                allParsed = false;
                continue;
            }
            for (int cell = 0; cell < slots.length; cell++) {
                if (slots[cell] != NO_SLOT) {
                    int end = chunk.strippedEnd(row, cell);
                    int start = chunk.strippedStart(row, cell, end);
                    double value = start == end ? Double.NaN : NumberText.parse(chunk.characters(), start, end);
                    values[row * stride + slots[cell]] = value;
                    allParsed &= !Double.isNaN(value)
                            || start == end
                            || columns.get(cell).isText();
                }
            }
        }
        if (!allParsed) {
            failed = true;
        }
    }

    private void addTexts(CellChunk chunk) {
        for (int cell = 0; cell < slots.length; cell++) {
            if (columns.get(cell).isText()) {
                store.holdsInMemory((long) Integer.BYTES * chunk.rows());
                TextColumn.Builder texts = columns.get(cell).texts(lines.count());
                for (int row = 0; row < chunk.rows(); row++) {
                    String text = chunk.isWhole(row) ? chunk.text(row, cell) : "";
                    texts.add(text.isEmpty() ? null : text);
                    if (texts.different() > MOST_TEXTS) {
                        throw problems.tooManyTexts(columns.get(cell), chunk.line(row), MOST_TEXTS);
                    }
                }
            }
        }
    }

    /**
     * The table of all rows.
     *
     * @param placeOfLine how to name a line to a user
     */
    Table build(IntFunction<String> placeOfLine) {
        LineNumbers rowLines = lines; // all of this that the table is to keep
        Table.Builder table = Table.builder().rowPlace(row -> placeOfLine.apply(rowLines.of(row)));
        List<NumberColumn> numberColumns = numbers.build();
        for (int cell = 0; cell < slots.length; cell++) {
            CsvColumn column = columns.get(cell);
            if (column.isText()) {
                table.texts(column.name(), column.texts(0).build());
            } else {
                table.numbers(column.name(), numberColumns.get(slots[cell]));
            }
        }
        return table.build();
    }
}
