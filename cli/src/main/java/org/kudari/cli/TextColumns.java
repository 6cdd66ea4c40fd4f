package org.kudari.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntPredicate;

/** Prints rows of texts in columns, two blanks apart and as wide as their widest text. */
final class TextColumns {
    private final List<List<String>> rows;
    private final IntPredicate isNumber;
    private final int[] widths;

    /**
     * Texts to be printed.
     *
     * @param rows all with equally many texts
     * @param isNumber which columns stand flush right
     */
    TextColumns(List<List<String>> rows, IntPredicate isNumber) {
        this.rows = rows;
        this.isNumber = isNumber;
        this.widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
    }

    void print(PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String text = row.get(column);
                String blank = " ".repeat(widths[column] - text.length());
                line.append(column == 0 ? "" : "  ");
                line.append(isNumber.test(column) ? blank + text : text + blank);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
