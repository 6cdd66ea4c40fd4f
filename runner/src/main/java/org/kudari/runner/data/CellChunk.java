package org.kudari.runner.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * The wanted cells of some rows of a CSV file, as characters in one array; emptied and filled again for the next rows.
 */
final class CellChunk extends AbstractBaseCsvCallbackHandler<CellChunk> {
    private final boolean[] wanted;
    private final int cellsEach;
    private final int mostRows;
    private final int[] lines;
    private final int[] widths;
    private final int[] ends;
    private char[] text = new char[1 << 12];
    private int length;
    private int cells;
    private int rows;
    private int lastLine;

    /**
     * An empty chunk.
     *
     * @param wanted for each column of the file whether its cells are
     * @param cellsEach how many of them are
     */
    CellChunk(boolean[] wanted, int cellsEach, int mostRows) {
        this.wanted = wanted;
        this.cellsEach = cellsEach;
        this.mostRows = mostRows;
        this.lines = new int[mostRows];
        this.widths = new int[mostRows];
        this.ends = new int[mostRows * cellsEach + 1];
    }

    void clear() {
        rows = 0;
    }

    boolean isFull() {
        return rows == mostRows;
    }

    int mostRows() {
        return mostRows;
    }

    int rows() {
        return rows;
    }

    /** The line that the last record began in, in this chunk or an earlier one. */
    int lastLine() {
        return lastLine;
    }

    /** The line that a row begins in. */
    int line(int row) {
        return lines[row];
    }

    /** How many cells a row has in the file; unless that is how many columns there are, its cells are not here. */
    int width(int row) {
        return widths[row];
    }

    boolean isWhole(int row) {
        return widths[row] == wanted.length;
    }

    /** The characters of all cells. */
    char[] characters() {
        return text;
    }

    /**
     * Where a cell begins among the characters, white space before it left out.
     *
     * @param cell counted among those that are wanted
     * @param end where it ends
     */
    int strippedStart(int row, int cell, int end) {
        int start = ends[row * cellsEach + cell];
        while (start < end && Character.isWhitespace(text[start])) {
            start++;
        }
        return start;
    }

    /** Where it ends, white space after it left out. */
    int strippedEnd(int row, int cell) {
        int start = ends[row * cellsEach + cell];
        int end = ends[row * cellsEach + cell + 1];
        while (end > start && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return end;
    }

    /** A cell without white space around it. */
    String text(int row, int cell) {
        int end = strippedEnd(row, cell);
        int start = strippedStart(row, cell, end);
        return new String(text, start, end - start);
    }

    @Override
    protected void handleBegin(long startingLine) {
        cells = rows * cellsEach;
        length = ends[cells];
        lines[rows] = Math.toIntExact(startingLine);
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int count, boolean quoted) {
        if (column >= wanted.length || !wanted[column]) {
            return;
        }
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(length + count, text.length + (text.length >> 1)));
        }
        System.arraycopy(buffer, offset, text, length, count);
        length += count;
        ends[++cells] = length;
    }

    @Override
    protected CellChunk buildRecord() {
        // The reader leaves blank lines out, but has them built first.
        if (getRecordType() == RecordType.EMPTY) {
            return this;
        }
        widths[rows] = getFieldCount();
        // Whatever a row with too few cells or too many has left, the next one begins where this one should have ended.
        ends[(rows + 1) * cellsEach] = length;
        lastLine = lines[rows];
        rows++;
        return this;
    }
}
