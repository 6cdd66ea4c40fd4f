package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kudari.runner.block.NumberBlock;
import org.kudari.runner.block.NumberColumn;
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
    public List<EncodedColumn> encode(Table table, int[] rows, Problems problems) {
        String[] texts = Cells.texts(table, name);
        byte[] oneHot = new byte[Math.multiplyExact(texts.length, categories.size())];
        for (int row : rows) {
            String text = texts[row];
            int category = text == null ? -1 : Collections.binarySearch(categories, text.strip());
            if (text == null) {
                problems.add(table.where(row), "column '" + name + "' is empty, but the model needs a category there");
            } else if (category < 0) {
                problems.add(
                        table.where(row),
                        "column '" + name + "': found '" + text + "', a category that no training row has; "
                                + NearestName.hint(text, categories));
            } else {
                oneHot[row * categories.size() + category] = 1;
            }
        }
        NumberBlock block = NumberBlock.ofUnsignedBytes(oneHot, categories.size());
        List<EncodedColumn> columns = new ArrayList<>();
        for (int category = 0; category < categories.size(); category++) {
            columns.add(new EncodedColumn(new NumberColumn(block, category), Standardizer.IDENTITY));
        }
        return columns;
    }

    @Override
    public Map<String, Object> toTree() {
        Map<String, Object> tree = InputColumn.tree(name, KIND);
        tree.put("categories", categories);
        return tree;
    }
}
