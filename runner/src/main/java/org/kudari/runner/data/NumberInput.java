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
    public List<EncodedColumn> encode(Table table, int[] rows, Problems problems) {
        return List.of(EncodedColumn.of(numbers(table, rows, problems), standardizer));
    }

    private NumberColumn numbers(Table table, int[] rows, Problems problems) {
        if (Cells.areFinite(table, name)) {
            return table.numberColumn(name);
        }
        double[] numbers = Cells.numbers(table, name, problems).clone();
        for (int row : rows) {
            numbers[row] = filled(numbers[row]);
            if (Double.isNaN(numbers[row])) {
                problems.add(table.where(row), "column '" + name + "' is empty, but the model needs a number there");
            }
        }
        return NumberColumn.of(numbers);
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
