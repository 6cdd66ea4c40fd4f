package org.kudari.runner.data;

import java.util.List;
import org.kudari.compute.DecimalText;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.table.Table;

/** Reports numbers that a loss is not defined for, before it meets them. */
record RangeCheck(TargetDemand demand) {
    /** What probabilities rounded to two digits may be off by, each. */
    private static final double ROUNDING = 0.005;

    /**
     * Looks through the rows that will be used.
     *
     * @param targets columns of numbers without a gap in these rows
     */
    void report(Table table, List<String> targets, int[] rows, Problems problems) {
        if (demand.range().isAll()) {
            return;
        }
        List<NumberColumn> columns = targets.stream()
                .map(name -> Cells.numbers(table, name, problems))
                .toList();
        new ColumnPass(columns).forEachChunk(rows, (from, to, values) -> {
            for (int i = from; i < to && !problems.isFull(); i++) {
                report(table.where(rows[i]), targets, values, (i - from) * targets.size(), problems);
            }
        });
    }

    private void report(String where, List<String> targets, double[] values, int first, Problems problems) {
        double sum = 0;
        for (int k = 0; k < targets.size(); k++) {
            double value = values[first + k];
            sum += value;
            if (!demand.range().contains(value)) {
                problems.add(
                        where,
                        "column '" + targets.get(k) + "': found " + Cells.text(value) + ", but loss '" + demand.loss()
                                + "' needs targets of " + demand.range()
                                + "; correct or leave out the row, or choose another loss");
                return;
            }
        }
        if (demand.range().isDistribution() && Math.abs(sum - 1) > ROUNDING * targets.size()) {
            problems.add(
                    where,
                    "columns " + NearestName.listed(targets) + ": add up to " + DecimalText.shortest(sum)
                            + ", but loss '" + demand.loss() + "' needs probabilities that add up to 1; divide each by"
                            + " the sum, or choose another loss");
        }
    }
}
