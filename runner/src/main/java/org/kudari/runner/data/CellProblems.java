package org.kudari.runner.data;

import java.nio.file.Path;
import java.util.List;
import org.kudari.runner.problem.InvalidInputException;

/**
 * Tells what is wrong with rows of a CSV file, row by row.
 *
 * @param width how many columns the file has
 * @param columns those that are wanted, in the order of the file
 */
record CellProblems(Path path, int width, List<CsvColumn> columns, Problems problems) {
    private static final int MOST_SHOWN = 40;

    void report(CellChunk chunk) {
        for (int row = 0; row < chunk.rows() && !problems.isFull(); row++) {
            String where = path + ":" + chunk.line(row);
            if (chunk.isWhole(row)) {
                reportCells(chunk, row, where);
            } else {
                problems.add(
                        where,
                        "found " + chunk.width(row) + (chunk.width(row) == 1 ? " cell" : " cells")
                                + ", but the header has " + width
                                + "; is a separator missing or too many, or a quote open?");
            }
        }
    }

    private void reportCells(CellChunk chunk, int row, String where) {
        for (int cell = 0; cell < columns.size(); cell++) {
            CsvColumn column = columns.get(cell);
            String text = chunk.text(row, cell);
            if (!column.isText() && !text.isEmpty() && NumberText.parse(text).isEmpty()) {
                String shown = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
                problems.add(
                        where,
                        "column '" + column.name() + "': found '" + shown + "', but expected a number"
                                + hint(column, text));
            }
        }
    }

    /** To be thrown at once, with all that is wrong so far. */
    InvalidInputException tooManyTexts(CsvColumn column, int line, int most) {
        problems.add(
                path + ":" + line,
                "column '" + column.name() + "' has more than " + most
                        + " different texts up to here, too many for categories; say ignore: [" + column.name() + "]");
        return problems.toException();
    }

    private static String hint(CsvColumn column, String text) {
        String hint = NumberText.hint(text);
        if (!hint.isEmpty()) {
            return hint;
        }
        return switch (column.wanted()) {
            case INFER -> "; if the column holds categories, say categorical: [" + column.name() + "]";
            case INFER_TARGET -> " as in the rows before; a target of two classes calls each by one word or number";
            case NUMBER_TARGET -> "; to predict classes, choose a loss for them, such as cross-entropy";
            case NUMBER, TEXT -> "";
        };
    }
}
