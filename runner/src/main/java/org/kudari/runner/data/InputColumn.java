package org.kudari.runner.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The inputs of a table's rows, as many as {@link #inputNames()}.
     *
     * @param rows those that will be used; no others are reported for what is in them
     * @param gaps gets the column if it must have no empty cell
     */
    Encoded encode(Table table, int[] rows, GapCheck gaps, Problems problems);

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
