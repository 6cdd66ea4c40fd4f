package org.kudari.runner.data;

import java.util.List;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/** Tells probabilities from classes that are called 0 and 1. */
final class ProbabilityColumn {
    private ProbabilityColumn() {}

    /** Whether any training row has a number between 0 and 1. */
    static boolean is(Table table, String name, TrainingRows rows) {
        if (table.kind(name) != ColumnKind.NUMBERS) {
            return false;
        }
        boolean[] found = new boolean[1];
        new ColumnPass(List.of(table.numberColumn(name))).forEachChunk(rows.indices(), (from, to, values) -> {
            for (int i = 0; i < to - from; i++) {
                found[0] |= values[i] > 0 && values[i] < 1;
            }
        });
        return found[0];
    }
}
