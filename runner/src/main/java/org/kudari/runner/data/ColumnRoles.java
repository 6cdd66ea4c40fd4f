package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kudari.runner.config.DataDescription;
import org.kudari.runner.config.Located;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/**
 * Which column is what.
 *
 * @param inputs in the order of the file, or of the configuration where it lists them
 * @param categorical those of the inputs that are categories even where they look like numbers
 */
record ColumnRoles(List<String> inputs, Set<String> categorical, List<String> targets, Optional<String> weight) {
    /**
     * Compares what the configuration names with the columns there are.
     *
     * @throws InvalidInputException with every name that does not fit, at its place in the configuration
     */
    static ColumnRoles of(DataDescription description, List<String> columns) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> taken = new LinkedHashMap<>();
        claim("target", description.targets(), columns, taken, problems);
        claim("weight", description.weight().stream().toList(), columns, taken, problems);
        claim("ignore", description.ignore(), columns, taken, problems);
        List<String> inputs = new ArrayList<>();
        if (description.inputs().isEmpty()) {
            columns.stream().filter(column -> !taken.containsKey(column)).forEach(inputs::add);
            if (inputs.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.at(
                        description.targets().get(0).where(),
                        "no column is left to predict from; the data has " + String.join(", ", columns)));
            }
        } else {
            claim("inputs", description.inputs(), columns, taken, problems);
            description.inputs().forEach(input -> inputs.add(input.value()));
        }
        Set<String> categorical = new LinkedHashSet<>();
        for (Located<String> name : description.categorical()) {
            if (inputs.contains(name.value())) {
                categorical.add(name.value());
            } else {
                problems.add(Problem.at(
                        name.where(),
                        "categorical: '" + name.value() + "' is not an input; " + hint(name.value(), inputs)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new ColumnRoles(
                List.copyOf(inputs),
                categorical,
                description.targets().stream().map(Located::value).toList(),
                description.weight().map(Located::value));
    }

    private static void claim(
            String role,
            List<Located<String>> names,
            List<String> columns,
            Map<String, String> taken,
            List<Problem> problems) {
        for (Located<String> name : names) {
            if (!columns.contains(name.value())) {
                problems.add(Problem.at(
                        name.where(),
                        role + ": there is no column '" + name.value() + "'; " + hint(name.value(), columns)));
            }
            String earlier = taken.putIfAbsent(name.value(), role);
            if (earlier != null) {
                problems.add(Problem.at(
                        name.where(), role + ": column '" + name.value() + "' is already given as " + earlier));
            }
        }
    }

    private static String hint(String name, List<String> known) {
        return NearestName.hint(name, known);
    }

    /**
     * How to read the columns of a file for training.
     *
     * @param targetKind how to read the targets
     */
    Map<String, CellKind> cellKinds(CellKind targetKind) {
        Map<String, CellKind> kinds = new LinkedHashMap<>();
        inputs.forEach(input -> kinds.put(input, categorical.contains(input) ? CellKind.TEXT : CellKind.INFER));
        targets.forEach(target -> kinds.put(target, targetKind));
        weight.ifPresent(column -> kinds.put(column, CellKind.NUMBER));
        return kinds;
    }

    /** Every column that is used: inputs, targets, weight. */
    List<String> all() {
        List<String> all = new ArrayList<>(inputs);
        all.addAll(targets);
        weight.ifPresent(all::add);
        return all;
    }

    /** Whether a column of a table is an input and numeric. */
    boolean isNumericInput(String column, Table table) {
        return inputs.contains(column) && !isCategorical(column, table);
    }

    /** Whether an input of a table is categorical. */
    boolean isCategorical(String input, Table table) {
        return categorical.contains(input) || table.kind(input) == ColumnKind.TEXTS;
    }
}
