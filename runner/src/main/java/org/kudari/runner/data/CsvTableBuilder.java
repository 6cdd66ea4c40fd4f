package org.kudari.runner.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Parallel;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.TextColumn;
import org.kudari.runner.table.Table;

/** Makes a table of the cells of a CSV file, chunk by chunk. */
final class CsvTableBuilder {
    /** Cells that are worth another thread. */
    private static final int GRAIN = 1 << 10;

    private static final int NO_SLOT = -1;

    private final Path path;
    private final int width;
    private final List<CsvColumn> columns;
    private final Map<String, CellKind> wanted;
    private final RowStore store;
    private final Parallel parallel;
    private final Problems problems;
    private final LineNumbers lines = new LineNumbers();
    private final int chunkRows;
    private final int[] slots;
    private NumberRows numbers;
    private double[] values;
    private boolean failed;

    /**
     * A table without rows yet.
     *
     * @param width how many columns the file has
     * @param columns those that are wanted, in the order of the file
     * @param wanted the same in the order that they will be used in, so that numbers are kept side by side in that order
     */
    CsvTableBuilder(
            Path path,
            int width,
            List<CsvColumn> columns,
            Map<String, CellKind> wanted,
            int chunkRows,
            RowStore store,
            Parallel parallel,
            Problems problems) {
        this.path = path;
        this.width = width;
        this.columns = columns;
        this.slots = new int[columns.size()];
        this.wanted = wanted;
        this.chunkRows = chunkRows;
        this.store = store;
        this.parallel = parallel;
        this.problems = problems;
    }

    int rows() {
        return lines.count();
    }

    /** Adds rows. */
    void add(CellChunk chunk) {
        infer(chunk);
        if (numbers == null) {
            assignSlots();
        }
        failed = false;
        parallel.forRange(chunk.rows(), Math.max(1, GRAIN / columns.size()), (from, to) -> parse(chunk, from, to));
        if (failed) {
            report(chunk);
        }
        for (int cell = 0; cell < columns.size(); cell++) {
            if (columns.get(cell).isText()) {
                addTexts(chunk, cell);
            }
        }
        numbers.add(values, chunk.rows());
        for (int row = 0; row < chunk.rows(); row++) {
            lines.add(chunk.line(row));
        }
    }

    /** Columns are what their first cell looks like that is not empty. */
    private void infer(CellChunk chunk) {
        for (int cell = 0; cell < columns.size(); cell++) {
            CsvColumn column = columns.get(cell);
            for (int row = 0; column.kind() == CellKind.INFER && row < chunk.rows(); row++) {
                String text = chunk.isWhole(row) ? text(chunk, row, cell) : "";
                if (!text.isEmpty()) {
                    column.decide(NumberText.parse(text).isPresent() ? CellKind.NUMBER : CellKind.TEXT);
                }
            }
        }
    }

    /** A column of which nothing is known yet may turn out to be numbers. */
    private void assignSlots() {
        Map<String, Integer> slotOfName = new HashMap<>();
        List<String> texts =
                columns.stream().filter(CsvColumn::isText).map(CsvColumn::name).toList();
        for (String name : wanted.keySet()) {
            if (!texts.contains(name)) {
                slotOfName.put(name, slotOfName.size());
            }
        }
        Arrays.setAll(slots, cell -> slotOfName.getOrDefault(columns.get(cell).name(), NO_SLOT));
        numbers = new NumberRows(slotOfName.size(), chunkRows, store);
        values = new double[slotOfName.size() * chunkRows];
    }

    private void parse(CellChunk chunk, int fromRow, int toRow) {
        int width = numbers.columns();
        boolean allParsed = true;
        for (int row = fromRow; row < toRow; row++) {
            if (!chunk.isWhole(row)) {
                allParsed = false;
                continue;
            }
            for (int cell = 0; cell < columns.size(); cell++) {
                if (slots[cell] != NO_SLOT) {
                    int start = firstOfText(chunk.text(), chunk.start(row, cell), chunk.end(row, cell));
                    int end = endOfText(chunk.text(), start, chunk.end(row, cell));
                    double value = start == end ? Double.NaN : NumberText.parse(chunk.text(), start, end);
                    allParsed &= start == end
                            || !Double.isNaN(value)
                            || columns.get(cell).isText();
                    values[row * width + slots[cell]] = value;
                }
            }
        }
        if (!allParsed) {
            failed = true;
        }
    }

    private static int firstOfText(char[] text, int from, int to) {
        int first = from;
        while (first < to && Character.isWhitespace(text[first])) {
            first++;
        }
        return first;
    }

    private static int endOfText(char[] text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private static String text(CellChunk chunk, int row, int cell) {
        int start = chunk.start(row, cell);
        return new String(chunk.text(), start, chunk.end(row, cell) - start).strip();
    }

    private void addTexts(CellChunk chunk, int cell) {
        TextColumn.Builder texts = columns.get(cell).texts(lines.count());
        store.holdsInMemory(4L * chunk.rows());
        for (int row = 0; row < chunk.rows(); row++) {
            String text = chunk.isWhole(row) ? text(chunk, row, cell) : "";
            texts.add(text.isEmpty() ? null : text);
        }
    }

    private void report(CellChunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            String where = path + ":" + chunk.line(row);
            if (!chunk.isWhole(row)) {
                problems.add(
                        where,
                        "found " + chunk.width(row) + (chunk.width(row) == 1 ? " cell" : " cells")
                                + ", but the header has " + width
                                + "; is a separator missing or too many, or a quote open?");
                continue;
            }
            for (int cell = 0; cell < columns.size(); cell++) {
                String text = text(chunk, row, cell);
                if (!columns.get(cell).isText()
                        && !text.isEmpty()
                        && NumberText.parse(text).isEmpty()) {
                    problems.add(
                            where,
                            "column '" + columns.get(cell).name() + "': found '" + shortened(text)
                                    + "', but expected a number" + hint(columns.get(cell), text));
                }
            }
        }
    }

    private static String hint(CsvColumn column, String text) {
        String hint = NumberText.hint(text);
        return hint.isEmpty() && column.isInferred()
                ? "; if the column holds categories, say categorical: [" + column.name() + "]"
                : hint;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The table of all rows. */
    Table build() {
        Table.Builder table = Table.builder().rowPlace(row -> path + ":" + lines.of(row));
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
