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
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(table.title(), table.columns()));
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (String column : table.columns()) {
                cells.add(text(table.value(row, column), cells.isEmpty() ? DIGITS_OF_FIRST : DIGITS));
            }
            lines.add(line(table.rows().get(row), cells));
        }
        new TextColumns(lines, column -> column > 0).print(out);
        if (rows < table.rows().size()) {
            out.println("… " + (table.rows().size() - rows) + " more; run.json has all");
        }
        out.println();
    }

    private static List<String> line(String name, List<String> cells) {
        List<String> line = new ArrayList<>();
        line.add(name);
        line.addAll(cells);
        return line;
    }

    private static String text(double value, int digits) {
        return Double.isNaN(value)
                ? "-"
                : DecimalText.significant(value, digits).replaceFirst("\\.0$", "");
    }
}
