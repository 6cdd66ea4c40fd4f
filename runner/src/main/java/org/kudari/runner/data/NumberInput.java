package org.kudari.runner.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kudari.api.Matrix;
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
    public void encode(Table table, int[] rows, Matrix inputs, int first, Problems problems) {
        double[] numbers = Cells.numbers(table, name, problems);
        for (int i = 0; i < rows.length; i++) {
            double value = filled(numbers[rows[i]]);
            if (Double.isNaN(value)) {
                problems.add(
                        table.where(rows[i]), "column '" + name + "' is empty, but the model needs a number there");
            }
            inputs.set(i, first, standardizer.apply(value));
        }
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
