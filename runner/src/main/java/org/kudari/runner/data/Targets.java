package org.kudari.runner.data;

import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.runner.table.Table;

/** What is predicted, with its fitted transform: numbers, one of two classes, or one of several. Immutable. */
sealed interface Targets permits NumberTargets, ClassTarget, BinaryTarget {
    /** The names of the columns. */
    List<String> names();

    /** The names of what the model is trained on: a column's, or {@code column=class}. */
    List<String> outputNames();

    /** The classes: one for each output, or two told by one output; none when numbers are predicted. */
    List<String> classes();

    /** How the columns' cells are to be read. */
    CellKind kind();

    /** What is subtracted from, and what then divides, each output. */
    List<Standardizer> standardizers();

    /** What the model is trained on, for chosen rows of a table. */
    EncodedColumns encode(Table table, int[] rows, Problems problems);

    /** Brings predictions into the units of the data, in place. */
    void decode(Matrix outputs);

    /** The fields of each column, for saving. */
    List<Map<String, Object>> toTrees();
}
