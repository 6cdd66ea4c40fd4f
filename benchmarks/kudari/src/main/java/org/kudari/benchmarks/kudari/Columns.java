package org.kudari.benchmarks.kudari;

import java.util.stream.IntStream;
import org.kudari.benchmarks.network.Samples;
import org.kudari.runner.table.Table;

/** Samples as a table of named columns. */
final class Columns {
    private Columns() {}

    /** Inputs {@code x0}, {@code x1} …, then targets. */
    static Table of(Samples samples) {
        Table.Builder table = Table.builder();
        addAll(table, "x", samples.inputs(), samples.x());
        addAll(table, "y", samples.targets(), samples.y());
        return table.build();
    }

    /** {@code y0}, {@code y1} … */
    static String[] targets(int count) {
        return IntStream.range(0, count).mapToObj(k -> "y" + k).toArray(String[]::new);
    }

    private static void addAll(Table.Builder table, String prefix, int columns, float[] values) {
        int rows = values.length / columns;
        for (int j = 0; j < columns; j++) {
            double[] column = new double[rows];
            for (int row = 0; row < rows; row++) {
                column[row] = values[row * columns + j];
            }
            table.numbers(prefix + j, column);
        }
    }
}
