package org.kudari.runner.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** Turns rows, each a map, into the columns of a table. Of each column the first cell that cannot be used is told. */
final class RowColumns {
    private final Map<String, Object[]> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RowColumns() {}

    static Table table(List<? extends Map<String, ?>> rows) {
        RowColumns collected = new RowColumns();
        for (int row = 0; row < rows.size(); row++) {
            collected.add(rows.get(row), row, rows.size());
        }
        Table.Builder table = Table.builder();
        collected.columns.forEach((name, cells) -> collected.addColumn(name, cells, table));
        if (!collected.problems.isEmpty()) {
            throw new InvalidInputException(collected.problems);
        }
        return table.build();
    }

    private void add(Map<String, ?> cells, int row, int rows) {
        if (cells == null) {
            problems.add(problem(row, "found no row, but null"));
            return;
        }
        cells.forEach((column, value) -> {
            if (column == null || column.isBlank()) {
                problems.add(problem(row, "found a value without the name of its column"));
            } else {
                columns.computeIfAbsent(column, name -> new Object[rows])[row] = value;
            }
        });
    }

    private void addColumn(String name, Object[] cells, Table.Builder table) {
        double[] numbers = new double[cells.length];
        String[] texts = new String[cells.length];
        Class<?> kind = null;
        for (int row = 0; row < cells.length; row++) {
            Object cell = cells[row];
            numbers[row] = Double.NaN;
            if (cell == null) {
                continue;
            }
            Class<?> found = cell instanceof Number ? Number.class : String.class;
            if (cell instanceof Number number) {
                numbers[row] = number.doubleValue();
            } else if (cell instanceof String text) {
                texts[row] = text;
            } else {
                problems.add(problem(
                        row,
                        "column '" + name + "': found a " + cell.getClass().getSimpleName()
                                + ", but expected a Number or a String"));
                return;
            }
            if (kind != null && kind != found) {
                problems.add(problem(
                        row,
                        "column '" + name + "': found '" + cell + "', a " + found.getSimpleName() + ", but expected a "
                                + kind.getSimpleName() + " as in the rows before"));
                return;
            }
            kind = found;
        }
        if (kind == Number.class) {
            table.numbers(name, numbers);
        } else {
            table.texts(name, texts);
        }
    }

    private static Problem problem(int row, String message) {
        return Problem.at("row " + (row + 1), message);
    }
}
