package org.kudari.runner.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.table.Table;

/**
 * A numeric input.
 *
 * @param fill what stands for an empty cell; empty when there must be none
 */
record NumberInput(String name, OptionalDouble fill, Standardizer standardizer) implements InputColumn {
    static final String KIND = "number";

    @Override
    public CellKind kind() {
        return CellKind.NUMBER;
    }

    @Override
    public List<String> inputNames() {
        return List.of(name);
    }

    @Override
    public Encoded encode(Table table, int[] rows, GapCheck gaps, Problems problems) {
        NumberColumn numbers = Cells.numbers(table, name, problems);
        boolean fills = fill.isPresent() && numbers.hasMissing();
        if (!fills) {
            gaps.add(numbers, "column '" + name + "' is empty, but the model needs a number there");
        }
        return new EncodedColumn(numbers, fills ? fill.getAsDouble() : Double.NaN, standardizer);
    }

    /** The value, or what stands for it where it is NaN. */
    double filled(double value) {
        return Double.isNaN(value) ? fill.orElse(Double.NaN) : value;
    }

    @Override
    public Map<String, Object> toTree() {
        Map<String, Object> tree = InputColumn.tree(name, KIND);
        fill.ifPresent(value -> tree.put("fill", value));
        tree.put("center", standardizer.center());
        tree.put("scale", standardizer.scale());
        return tree;
    }
}
