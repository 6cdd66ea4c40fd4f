package org.kudari.runner.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.table.Table;

/** A numeric target with its fitted transform. */
record NumberTarget(String name, Standardizer standardizer) {
    /** The target of a table's rows; reports the empty ones of those that will be used. */
    EncodedColumn encode(Table table, int[] rows, Problems problems) {
        if (Cells.areFinite(table, name)) {
            return EncodedColumn.of(table.numberColumn(name), standardizer);
        }
        double[] values = Cells.numbers(table, name, problems);
        for (int row : rows) {
            if (Double.isNaN(values[row])) {
                problems.add(table.where(row), "column '" + name + "' is empty, but it is a target");
            }
        }
        return EncodedColumn.of(NumberColumn.of(values), standardizer);
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("center", standardizer.center());
        tree.put("scale", standardizer.scale());
        return tree;
    }
}
