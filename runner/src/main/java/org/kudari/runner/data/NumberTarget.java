package org.kudari.runner.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.table.Table;

/** A numeric target with its fitted transform. */
record NumberTarget(String name, Standardizer standardizer) {
    /** The target of a table's rows; no cell of those that will be used may be empty. */
    EncodedColumn encode(Table table, GapCheck gaps, Problems problems) {
        NumberColumn numbers = Cells.numbers(table, name, problems);
        gaps.add(numbers, "column '" + name + "' is empty, but it is a target");
        return EncodedColumn.of(numbers, standardizer);
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("center", standardizer.center());
        tree.put("scale", standardizer.scale());
        return tree;
    }
}
