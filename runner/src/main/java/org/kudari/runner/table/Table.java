package org.kudari.runner.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.TextColumn;
import org.kudari.runner.problem.InvalidInputException;

/**
 * Named columns of equal length, each of numbers or of texts. Immutable as long as nobody writes into the arrays it was
 * built from or hands out: they are shared, not copied, since tables are large.
 *
 * <pre>{@code
 * Table table = Table.builder()
 *         .numbers("age", 59, 48, 72)
 *         .texts("city", "Paris", "Kyoto", null)
 *         .build();
 * }</pre>
 */
public final class Table {
    private final Map<String, Object> columns;
    private final int rows;
    private final IntFunction<String> rowPlace;

    private Table(Map<String, Object> columns, int rows, IntFunction<String> rowPlace) {
        this.columns = columns;
        this.rows = rows;
        this.rowPlace = rowPlace;
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A table of one row.
     *
     * @param row a Number, a String or null for each column
     * @throws InvalidInputException if a value is something else
     */
    public static Table row(Map<String, ?> row) {
        return rows(List.of(row));
    }

    /**
     * A table of rows, as a service gets them.
     *
     * @param rows each with a Number, a String or null for a column; a column that a row leaves out is empty there, and one
     *     that is empty in all of them holds texts
     * @throws InvalidInputException if a value is something else, or a column has both Numbers and Strings; with all such
     *     columns
     */
    public static Table rows(List<? extends Map<String, ?>> rows) {
        return RowColumns.table(rows);
    }

    /** The names of the columns, in their order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Whether there is a column of this name. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * What a column holds.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public ColumnKind kind(String name) {
        return column(name) instanceof NumberColumn ? ColumnKind.NUMBERS : ColumnKind.TEXTS;
    }

    /**
     * The values of a column of numbers, to be read only: the array that the column was made of, or a copy where it is
     * kept in a smaller type, as columns of files are.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds texts
     */
    public double[] numbers(String name) {
        return numberColumn(name).toDoubles();
    }

    /**
     * A column of numbers as it is kept. For the runner itself; its type is not exported.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds texts
     */
    @SuppressWarnings("exports")
    public NumberColumn numberColumn(String name) {
        if (column(name) instanceof NumberColumn numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("column '" + name + "': holds texts, but numbers were asked for");
    }

    /**
     * The values of a column of texts, to be read only: the array that the column was made of, or a copy for columns
     * of files.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds numbers
     */
    public String[] texts(String name) {
        return column(name) instanceof String[] texts ? texts : textColumn(name).toTexts();
    }

    /**
     * A column of texts as a file's are kept. For the runner itself; its type is not exported.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds numbers
     */
    @SuppressWarnings("exports")
    public TextColumn textColumn(String name) {
        if (column(name) instanceof TextColumn texts) {
            return texts;
        }
        if (column(name) instanceof String[] texts) {
            return TextColumn.of(texts);
        }
        throw new IllegalArgumentException("column '" + name + "': holds numbers, but texts were asked for");
    }

    private Object column(String name) {
        Object column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column '" + name + "': not one of " + columns.keySet());
        }
        return column;
    }

    /** Whether a cell is empty. */
    public boolean isMissing(String name, int row) {
        if (column(name) instanceof NumberColumn numbers) {
            return Double.isNaN(numbers.get(row));
        }
        return column(name) instanceof String[] texts
                ? texts[row] == null
                : textColumn(name).isMissing(row);
    }

    /** Whether any cell of a column is empty. */
    public boolean hasMissing(String name) {
        if (column(name) instanceof NumberColumn numbers) {
            return numbers.hasMissing();
        }
        return column(name) instanceof String[] texts
                ? Arrays.asList(texts).contains(null)
                : textColumn(name).hasMissing();
    }

    /** How to name a row to a user: {@code diabetes.csv:17}, or {@code row 3} counted from 1. */
    public String where(int row) {
        return rowPlace.apply(row);
    }

    /** Collects columns. */
    public static final class Builder {
        private final Map<String, Object> columns = new LinkedHashMap<>();
        private int rows = -1;
        private IntFunction<String> rowPlace = row -> "row " + (row + 1);

        private Builder() {}

        /**
         * Adds a column of numbers.
         *
         * @param values finite, or NaN where a cell is empty; shared, not copied
         * @throws IllegalArgumentException if the name is blank or taken, or the length differs from that of the others
         */
        public Builder numbers(String name, double... values) {
            return add(name, NumberColumn.of(values), values.length);
        }

        /**
         * Adds a column of numbers as a file's are kept. For the runner itself; its type is not exported.
         *
         * @throws IllegalArgumentException as for {@link #numbers(String, double...)}
         */
        @SuppressWarnings("exports")
        public Builder numbers(String name, NumberColumn column) {
            return add(name, column, column.rows());
        }

        /**
         * Adds a column of texts.
         *
         * @param values null where a cell is empty; shared, not copied
         * @throws IllegalArgumentException as for {@link #numbers(String, double...)}
         */
        public Builder texts(String name, String... values) {
            String[] column = values == null ? new String[] {null} : values;
            return add(name, column, column.length);
        }

        /**
         * Adds a column of texts as a file's are kept. For the runner itself; its type is not exported.
         *
         * @throws IllegalArgumentException as for {@link #numbers(String, double...)}
         */
        @SuppressWarnings("exports")
        public Builder texts(String name, TextColumn column) {
            return add(name, column, column.rows());
        }

        /** How rows, counted from 0, are named to a user. */
        public Builder rowPlace(IntFunction<String> newRowPlace) {
            rowPlace = newRowPlace;
            return this;
        }

        private Builder add(String name, Object values, int length) {
            if (name.isBlank() || columns.containsKey(name)) {
                throw new IllegalArgumentException(
                        "column name: '" + name + "', but expected one that is not blank and not taken");
            }
            if (rows >= 0 && rows != length) {
                throw new IllegalArgumentException(
                        "column '" + name + "': " + length + " rows, but the columns before have " + rows);
            }
            rows = length;
            columns.put(name, values);
            return this;
        }

        /** The table of the columns added so far. */
        public Table build() {
            return new Table(new LinkedHashMap<>(columns), Math.max(rows, 0), rowPlace);
        }
    }
}
