package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.table.Table;

/**
 * A categorical input, encoded one-hot: one input for each category, 1 for the row's own and 0 for the others.
 *
 * @param categories in ascending order of their characters
 */
record CategoryInput(String name, List<String> categories) implements InputColumn {
    static final String KIND = "category";

    @Override
    public CellKind kind() {
        return CellKind.TEXT;
    }

    @Override
    public List<String> inputNames() {
        List<String> names = new ArrayList<>();
        categories.forEach(category -> names.add(name + "=" + category));
        return names;
    }

    @Override
    public Standardizer standardizer() {
        return Standardizer.IDENTITY;
    }

    @Override
    public void encode(Table table, int[] rows, Matrix inputs, int first, Problems problems) {
        String[] texts = Cells.texts(table, name);
        for (int i = 0; i < rows.length; i++) {
            int from = inputs.index(i) + first;
            Arrays.fill(inputs.values(), from, from + categories.size(), 0);
            String text = texts[rows[i]];
            int category = text == null ? -1 : Collections.binarySearch(categories, text.strip());
            if (text == null) {
                problems.add(
                        table.where(rows[i]), "column '" + name + "' is empty, but the model needs a category there");
            } else if (category < 0) {
                problems.add(
                        table.where(rows[i]),
                        "column '" + name + "': found '" + text + "', a category that no training row has; "
                                + NearestName.hint(text, categories));
            } else {
                inputs.values()[from + category] = 1;
            }
        }
    }

    @Override
    public Map<String, Object> toTree() {
        Map<String, Object> tree = InputColumn.tree(name, KIND);
        tree.put("categories", categories);
        return tree;
    }
}
