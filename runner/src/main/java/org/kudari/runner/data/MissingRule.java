package org.kudari.runner.data;

import java.util.Arrays;
import java.util.List;
import org.kudari.runner.config.MissingValues;
import org.kudari.runner.table.Table;

/** Decides which rows of a table can be used, and reports empty cells that must not be. */
final class MissingRule {
    private final ColumnRoles roles;
    private final MissingValues policy;

    MissingRule(ColumnRoles roles, MissingValues policy) {
        this.roles = roles;
        this.policy = policy;
    }

    /** The rows to be used, ascending. */
    int[] usableRows(Table table, Problems problems) {
        List<String> gappy = roles.all().stream().filter(table::hasMissing).toList();
        if (gappy.isEmpty()) {
            return RowOrder.consecutive(0, table.rows());
        }
        int[] rows = new int[table.rows()];
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (isUsable(table, row, gappy, problems)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private boolean isUsable(Table table, int row, List<String> gappy, Problems problems) {
        boolean usable = true;
        for (String column : gappy) {
            if (table.isMissing(column, row)) {
                boolean canBeMean = roles.isNumericInput(column, table);
                boolean filled = policy == MissingValues.MEAN && canBeMean;
                usable &= filled || reportOrDrop(table, row, column, canBeMean, problems);
            }
        }
        return usable;
    }

    /** Always false: the row is not used, and unless rows may be dropped that is a problem. */
    private boolean reportOrDrop(Table table, int row, String column, boolean canBeMean, Problems problems) {
        if (policy != MissingValues.DROP_ROW) {
            problems.add(
                    table.where(row),
                    "column '" + column + "' is empty; to use the data all the same, say missing: drop-row"
                            + (canBeMean ? " or missing: mean" : "")
                            + (policy == MissingValues.MEAN ? " (a mean stands for numeric inputs only)" : ""));
        }
        return false;
    }
}
