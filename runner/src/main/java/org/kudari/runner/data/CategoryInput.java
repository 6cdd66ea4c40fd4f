package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    public Encoded encode(Table table, int[] rows, GapCheck gaps, Problems problems) {
        return OneHotColumn.of(
                Cells.texts(table, name),
                rows,
                categories.size(),
                text -> Collections.binarySearch(categories, text.strip()),
                (row, text) -> problems.add(table.where(row), "column '" + name + "'" + complaint(text)));
    }

    private String complaint(String text) {
        return text == null
                ? " is empty, but the model needs a category there"
                : ": found '" + text + "', a category that no training row has; " + NearestName.hint(text, categories);
    }

    @Override
    public Map<String, Object> toTree() {
        Map<String, Object> tree = InputColumn.tree(name, KIND);
        tree.put("categories", categories);
        return tree;
    }
}
