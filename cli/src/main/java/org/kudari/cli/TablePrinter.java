package org.kudari.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.kudari.api.ReportTable;
import org.kudari.compute.DecimalText;

/** Prints a table of numbers: the first column in full, since it is what was asked for, the others to be read at a glance. */
final class TablePrinter {
    private static final int MOST_ROWS = 30;
    private static final int DIGITS_OF_FIRST = 15;
    private static final int DIGITS = 5;

    private final PrintWriter out;

    TablePrinter(PrintWriter out) {
        this.out = out;
    }

    void print(ReportTable table) {
        int rows = Math.min(MOST_ROWS, table.rows().size());
        List<List<String>> columns = new ArrayList<>();
        columns.add(withHeading(table.title(), table.rows().subList(0, rows)));
        for (String column : table.columns()) {
            int digits = columns.size() == 1 ? DIGITS_OF_FIRST : DIGITS;
            List<String> cells = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                cells.add(text(table.value(row, column), digits));
            }
            columns.add(withHeading(column, cells));
        }
        for (int row = 0; row <= rows; row++) {
            StringBuilder line = new StringBuilder();
            for (List<String> column : columns) {
                line.append(line.length() == 0 ? "" : "  ").append(padded(column, row, column == columns.get(0)));
            }
            out.println(line.toString().stripTrailing());
        }
        if (rows < table.rows().size()) {
            out.println("… " + (table.rows().size() - rows) + " more; run.json has all");
        }
        out.println();
    }

    private static List<String> withHeading(String heading, List<String> cells) {
        List<String> column = new ArrayList<>();
        column.add(heading);
        column.addAll(cells);
        return column;
    }

    private static String text(double value, int digits) {
        return Double.isNaN(value)
                ? "-"
                : DecimalText.significant(value, digits).replaceFirst("\\.0$", "");
    }

    private static String padded(List<String> column, int row, boolean left) {
        int width = column.stream().mapToInt(String::length).max().orElse(0);
        String blank = " ".repeat(width - column.get(row).length());
        return left ? column.get(row) + blank : blank + column.get(row);
    }
}
