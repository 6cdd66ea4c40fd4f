package org.kudari.runner.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.runner.table.Table;

/** An input column with its fitted transform: how its cells become one or more of the model's inputs. Immutable. */
sealed interface InputColumn permits NumberInput, CategoryInput {
    String name();

    /** How the column's cells are to be read. */
    CellKind kind();

    /** The names of the inputs that it becomes. */
    List<String> inputNames();

    /** What is subtracted from, and what then divides, each of those inputs. */
    Standardizer standardizer();

    /** Writes the inputs of some rows into columns {@code first} and following. */
    void encode(Table table, int[] rows, Matrix inputs, int first, Problems problems);

    /** The fields, for saving. */
    Map<String, Object> toTree();

    /** A tree that begins with name and kind. */
    static Map<String, Object> tree(String name, String kind) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("kind", kind);
        return tree;
    }
}
