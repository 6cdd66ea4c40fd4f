package org.kudari.runner.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.block.RowOrder;
import org.kudari.runner.block.TextColumn;
import org.kudari.runner.config.MissingValues;
import org.kudari.runner.table.ColumnKind;
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
        int[] all = RowOrder.consecutive(0, table.rows());
        List<String> numbers = ofKind(ColumnKind.NUMBERS, gappy, table);
        Map<String, TextColumn> texts = new HashMap<>();
        ofKind(ColumnKind.TEXTS, gappy, table).forEach(name -> texts.put(name, table.textColumn(name)));
        int[] usable = new int[all.length];
        int[] count = new int[1];
        new ColumnPass(numbers.stream().map(table::numberColumn).toList()).forEachChunk(all, (from, to, values) -> {
            for (int row = from; row < to && !problems.isFull(); row++) {
                int first = (row - from) * numbers.size();
                int number = 0;
                boolean isUsable = true;
                for (String column : gappy) {
                    TextColumn cells = texts.get(column);
                    boolean isMissing = cells == null ? Double.isNaN(values[first + number++]) : cells.isMissing(row);
                    isUsable &= !isMissing || isFilled(table, row, column, problems);
                }
                if (isUsable) {
                    usable[count[0]++] = row;
                }
            }
        });
        return Arrays.copyOf(usable, count[0]);
    }

    private static List<String> ofKind(ColumnKind kind, List<String> columns, Table table) {
        return columns.stream().filter(column -> table.kind(column) == kind).toList();
    }

    /** Whether something will stand for an empty cell; else the row is not used, and unless rows may be dropped that is a problem. */
    private boolean isFilled(Table table, int row, String column, Problems problems) {
        boolean canBeMean = roles.isNumericInput(column, table);
        if (policy == MissingValues.MEAN && canBeMean) {
            return true;
        }
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
