package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.block.NumberColumn;
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
        List<NumberColumn> numbers = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (String column : gappy) {
            if (table.kind(column) == ColumnKind.NUMBERS) {
                int index = numbers.size();
                numbers.add(table.numberColumn(column));
                gaps.add((row, values, first) -> Double.isNaN(values[first + index]));
            } else {
                TextColumn texts = table.textColumn(column);
                gaps.add((row, values, first) -> texts.isMissing(row));
            }
        }
        int[] usable = new int[table.rows()];
        int[] count = new int[1];
        new ColumnPass(numbers).forEachChunk(RowOrder.consecutive(0, table.rows()), (from, to, values) -> {
            for (int row = from; row < to && !problems.isFull(); row++) {
                boolean isUsable = true;
                for (int i = 0; i < gaps.size(); i++) {
                    boolean isEmpty = gaps.get(i).isAt(row, values, (row - from) * numbers.size());
                    isUsable &= !isEmpty || isFilled(table, row, gappy.get(i), problems);
                }
                if (isUsable) {
                    usable[count[0]++] = row;
                }
            }
        });
        return Arrays.copyOf(usable, count[0]);
    }

    /** Tells whether a cell of a column is empty. */
    private interface Gap {
        /**
         * Whether that of a row is.
         *
         * @param first where in {@code values} the row's numbers begin
         */
        boolean isAt(int row, double[] values, int first);
    }

    /**
     * Whether a mean stands for an empty cell; else the row is not used, and unless rows may be dropped that is a
     * problem.
     */
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
