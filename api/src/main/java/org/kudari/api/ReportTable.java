package org.kudari.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers for a report, such as coefficients with their standard errors: named rows, named columns. Immutable.
 *
 * @since 0.1.0
 */
public final class ReportTable {
    private final String title;
    private final List<String> columns;
    private final List<String> rows;
    private final double[][] values;

    private ReportTable(Builder builder) {
        this.title = builder.title;
        this.columns = builder.columns;
        this.rows = List.copyOf(builder.rows);
        this.values = builder.values.toArray(double[][]::new);
    }

    /**
     * An empty table.
     *
     * @param title what the rows belong to, such as the name of a target
     * @param columns names of the columns, no two alike
     */
    public static Builder builder(String title, List<String> columns) {
        return new Builder(title, columns);
    }

    /** What the rows belong to. */
    public String title() {
        return title;
    }

    /** The names of the columns, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** The names of the rows, in their order. */
    public List<String> rows() {
        return rows;
    }

    /**
     * One number; NaN where there is none.
     *
     * @param row counted from 0
     * @param column its name
     * @throws IllegalArgumentException if there is no such column
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double value(int row, String column) {
        return values[row][indexOf(column)];
    }

    /**
     * One number; NaN where there is none.
     *
     * @throws IllegalArgumentException if there is no such row or column
     */
    public double value(String row, String column) {
        int index = rows.indexOf(row);
        if (index < 0) {
            throw new IllegalArgumentException("row: '" + row + "', but the table '" + title + "' has " + rows);
        }
        return value(index, column);
    }

    private int indexOf(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "column: '" + column + "', but the table '" + title + "' has " + columns);
        }
        return index;
    }

    /** Collects rows. */
    public static final class Builder {
        private final String title;
        private final List<String> columns;
        private final List<String> rows = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        private Builder(String title, List<String> columns) {
            this.title = title;
            this.columns = List.copyOf(columns);
        }

        /**
         * Adds a row.
         *
         * @param numbers one for each column; copied
         * @throws IllegalArgumentException if there are more or fewer
         */
        public Builder row(String name, double... numbers) {
            if (numbers.length != columns.size()) {
                throw new IllegalArgumentException("row '" + name + "': " + numbers.length + " numbers, but the table '"
                        + title + "' has " + columns.size() + " columns");
            }
            rows.add(name);
            values.add(numbers.clone());
            return this;
        }

        /** The table of the rows added so far. */
        public ReportTable build() {
            return new ReportTable(this);
        }
    }
}
