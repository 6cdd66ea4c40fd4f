package org.kudari.runner.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.kudari.api.Matrix;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.TextColumn;
import org.kudari.runner.config.Located;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.table.Table;

/**
 * One of two classes, told by one output of the model, which is trained on 1 for the positive class and 0 for the other.
 *
 * @param negative what 0 stands for
 * @param positive what 1 stands for
 */
record BinaryTarget(String name, String negative, String positive) implements Targets {
    static final String KIND = "binary";

    private static final int MOST_SHOWN = 5;

    /**
     * The two classes of the training rows.
     *
     * @param chosen which of them is positive; the latter in the order of {@link ClassNames} when not given
     * @param loss the name of the loss, for messages
     * @param where the target's place in the configuration
     * @throws InvalidInputException if there are not two, or the chosen one is neither
     */
    static BinaryTarget fit(
            Table table, String name, TrainingRows rows, Optional<Located<String>> chosen, String loss, String where) {
        ClassNames classes = ClassNames.of(Cells.texts(table, name).texts(rows.indices()));
        List<String> names = classes.names();
        if (names.size() == 1) {
            throw new InvalidInputException(
                    where,
                    "target '" + name + "': every training row is of class '" + names.get(0)
                            + "', but expected two classes");
        }
        if (names.size() > 2) {
            boolean isLong = names.size() > MOST_SHOWN;
            throw new InvalidInputException(
                    where,
                    "target '" + name + "': found " + names.size() + " classes, "
                            + String.join(", ", isLong ? names.subList(0, MOST_SHOWN) : names) + (isLong ? " …" : "")
                            + ", but loss '" + loss + "' tells two apart; for more, choose cross-entropy");
        }
        if (chosen.isEmpty()) {
            return new BinaryTarget(name, names.get(0), names.get(1));
        }
        int position = classes.positions().applyAsInt(chosen.get().value());
        if (position < 0) {
            throw new InvalidInputException(
                    chosen.get().where(),
                    "positive: target '" + name + "' has no class '"
                            + chosen.get().value() + "'; "
                            + NearestName.hint(chosen.get().value(), names));
        }
        return new BinaryTarget(name, names.get(1 - position), names.get(position));
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<String> outputNames() {
        return List.of(name + "=" + positive);
    }

    @Override
    public List<String> classes() {
        return List.of(negative, positive);
    }

    @Override
    public CellKind kind() {
        return CellKind.TEXT;
    }

    @Override
    public List<Standardizer> standardizers() {
        return List.of(Standardizer.IDENTITY);
    }

    @Override
    public EncodedColumns encode(Table table, int[] rows, Problems problems) {
        TextColumn texts = Cells.texts(table, name);
        ClassNames classes = new ClassNames(classes());
        ToIntFunction<String> positions = classes.positions();
        int[] positionOfCode = texts.texts().stream().mapToInt(positions).toArray();
        double[] numbers = new double[texts.rows()];
        for (int row : rows) {
            int position = texts.isMissing(row) ? -1 : positionOfCode[texts.code(row)];
            if (position < 0) {
                problems.add(table.where(row), classes.complaint(name, texts.get(row)));
            }
            numbers[row] = position;
        }
        return NumericColumns.of(List.of(EncodedColumn.of(NumberColumn.of(numbers), Standardizer.IDENTITY)), rows);
    }

    /** Neither probabilities nor margins have a unit. */
    @Override
    public void decode(Matrix outputs) {}

    @Override
    public List<Map<String, Object>> toTrees() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("kind", KIND);
        tree.put("negative", negative);
        tree.put("positive", positive);
        return List.of(tree);
    }
}
