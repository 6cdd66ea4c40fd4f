package org.kudari.runner.data;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kudari.api.Matrix;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.table.Table;

/**
 * One of several classes. Each is an output of the model, which is trained on 1 for the row's own and 0 for the others.
 *
 * @param classes in ascending order: of their values if all are numbers, else of their characters. Numbers are written in
 *     one way only, whole ones without a point.
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
        TreeSet<String> found = new TreeSet<>();
        for (String text : Cells.texts(table, name).texts(rows.indices())) {
            found.add(text.strip());
        }
        List<String> classes = areNumbers(found) ? inNumericOrder(found) : List.copyOf(found);
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

    private static boolean areNumbers(Iterable<String> texts) {
        for (String text : texts) {
            if (NumberText.parse(text).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> inNumericOrder(Iterable<String> texts) {
        TreeMap<Double, String> ordered = new TreeMap<>();
        for (String text : texts) {
            // Adding 0 makes −0 and 0 one class.
            double value = NumberText.parse(text).orElseThrow() + 0.0;
            ordered.put(value, Cells.text(value));
        }
        return List.copyOf(ordered.values());
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
        Map<String, Integer> positions = new HashMap<>();
        for (String one : classes) {
            positions.put(one, positions.size());
        }
        boolean areNumbers = areNumbers(classes);
        return OneHotColumn.of(
                Cells.texts(table, name),
                rows,
                classes.size(),
                text -> positions.getOrDefault(areNumbers ? asWritten(text.strip()) : text.strip(), -1),
                (row, text) -> problems.add(table.where(row), "column '" + name + "'" + complaint(text)));
    }

    private String complaint(String text) {
        return text == null
                ? " is empty, but it is a target"
                : ": found '" + text.strip() + "', a class that no training row has; "
                        + NearestName.hint(text.strip(), classes);
    }

    /** A number as classes write it; any other text as it is. */
    private static String asWritten(String text) {
        return NumberText.parse(text).stream().mapToObj(Cells::text).findFirst().orElse(text);
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
