package org.kudari.runner.data;

import java.util.Arrays;
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
        int[] rows = new int[table.rows()];
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (isUsable(table, row, problems)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private boolean isUsable(Table table, int row, Problems problems) {
        boolean usable = true;
        for (String input : roles.inputs()) {
            if (table.isMissing(input, row)) {
                boolean filled = policy == MissingValues.MEAN && !roles.isCategorical(input, table);
                usable &= filled || reportOrDrop(table, row, input, "input", problems);
            }
        }
        for (String target : roles.targets()) {
            if (table.isMissing(target, row)) {
                usable &= reportOrDrop(table, row, target, "target", problems);
            }
        }
        if (roles.weight().isPresent() && table.isMissing(roles.weight().get(), row)) {
            usable &= reportOrDrop(table, row, roles.weight().get(), "weight", problems);
        }
        return usable;
    }

    /** Always false: the row is not used, and unless rows may be dropped that is a problem. */
    private boolean reportOrDrop(Table table, int row, String column, String role, Problems problems) {
        if (policy != MissingValues.DROP_ROW) {
            boolean canBeMean = role.equals("input") && !roles.isCategorical(column, table);
            problems.add(
                    table.where(row),
                    "column '" + column + "' is empty; to use the data all the same, say missing: drop-row"
                            + (canBeMean ? " or missing: mean" : "")
                            + (policy == MissingValues.MEAN ? " (a mean stands for numeric inputs only)" : ""));
        }
        return false;
    }
}
