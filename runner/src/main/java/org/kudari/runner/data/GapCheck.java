package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.table.Table;

/** Reports the empty cells of columns of numbers that must have none, in one pass over the rows for all of them. */
final class GapCheck {
    private final List<NumberColumn> columns = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Adds a column. */
    void add(NumberColumn column, String complaint) {
        if (column.hasMissing()) {
            columns.add(column);
            complaints.add(complaint);
        }
    }

    /**
     * Looks through the rows that will be used.
     *
     * @param rows which of the table's
     */
    void report(Table table, int[] rows, Problems problems) {
        new ColumnPass(columns).forEachChunk(rows, (from, to, values) -> {
            for (int i = 0; i < (to - from) * columns.size() && !problems.isFull(); i++) {
                if (Double.isNaN(values[i])) {
                    problems.add(table.where(rows[from + i / columns.size()]), complaints.get(i % columns.size()));
                }
            }
        });
    }
}
