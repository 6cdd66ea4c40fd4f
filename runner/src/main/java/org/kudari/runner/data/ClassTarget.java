package org.kudari.runner.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;

/**
 * One of several classes. Each is an output of the model, which is trained on 1 for the row's own and 0 for the others.
 *
 * @param classes in the order of {@link ClassNames}
 */
record ClassTarget(String name, List<String> classes) implements Targets {
    static final String KIND = "class";

    private static final int MOST_CLASSES = 10_000;

    /**
     * The classes of the training rows.
     *
     * @param where the target's place in the configuration
     * @throws InvalidInputException if there are too few or too many
     */
    static ClassTarget fit(Table table, String name, TrainingRows rows, String where) {
        List<String> classes =
                ClassNames.of(Cells.texts(table, name).texts(rows.indices())).names();
        if (classes.size() < 2) {
            throw new InvalidInputException(
                    where,
                    "target '" + name + "': every training row is of class '" + classes.get(0)
                            + "', but expected two classes or more");
        }
        if (classes.size() > MOST_CLASSES) {
            throw new InvalidInputException(
                    where,
                    "target '" + name + "': found " + classes.size() + " classes, more than the " + MOST_CLASSES
                            + " there may be; if it is a quantity, choose a loss for numbers, such as mse");
        }
        return new ClassTarget(name, classes);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<String> outputNames() {
        return classes.stream().map(one -> name + "=" + one).toList();
    }

    @Override
    public CellKind kind() {
        return CellKind.TEXT;
    }

    @Override
    public List<Standardizer> standardizers() {
        return Collections.nCopies(classes.size(), Standardizer.IDENTITY);
    }

    @Override
    public EncodedColumns encode(Table table, int[] rows, Problems problems) {
        ClassNames names = new ClassNames(classes);
        return OneHotColumn.of(
                Cells.texts(table, name),
                rows,
                classes.size(),
                names.positions(),
                (row, text) -> problems.add(table.where(row), names.complaint(name, text)));
    }

    /** Probabilities have no unit. */
    @Override
    public void decode(Matrix outputs) {}

    @Override
    public List<Map<String, Object>> toTrees() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("kind", KIND);
        tree.put("classes", classes);
        return List.of(tree);
    }
}
