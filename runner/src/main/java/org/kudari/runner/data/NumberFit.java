package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.block.NumberColumn;

/**
 * Means and deviations of the training rows, of all columns at once in a few passes over the rows. Numbers that are
 * NaN do not count. Each column's sums run over the rows in their order, whatever lies beside it.
 */
final class NumberFit {
    private final Map<String, Integer> indices = new HashMap<>();
    private final double[] least;
    private final double[] largest;
    private final double[] mean;
    private final double[] deviation;

    private NumberFit(Collection<String> names) {
        names.forEach(name -> indices.put(name, indices.size()));
        this.least = filled(Double.POSITIVE_INFINITY);
        this.largest = filled(Double.NEGATIVE_INFINITY);
        this.mean = filled(0);
        this.deviation = filled(1);
    }

    private double[] filled(double value) {
        double[] values = new double[indices.size()];
        Arrays.fill(values, value);
        return values;
    }

    /** Nothing fitted, where nothing will be asked. */
    static NumberFit none() {
        return new NumberFit(List.of());
    }

    /**
     * Fits columns.
     *
     * @param deviates whether {@link #standardizer} will be asked for
     */
    static NumberFit of(Map<String, NumberColumn> columns, TrainingRows rows, boolean deviates) {
        NumberFit fit = new NumberFit(columns.keySet());
        ColumnPass pass = new ColumnPass(new ArrayList<>(columns.values()));
        fit.findMeans(pass, rows);
        if (deviates) {
            fit.findDeviations(pass, rows);
        }
        return fit;
    }

    private void findMeans(ColumnPass pass, TrainingRows rows) {
        double[] sum = filled(0);
        int[] count = new int[sum.length];
        forEachRow(pass, rows, (values, first) -> {
            for (int column = 0; column < sum.length; column++) {
                double value = values[first + column];
                if (!Double.isNaN(value)) {
                    sum[column] += value;
                    count[column]++;
                    least[column] = Math.min(least[column], value);
                    largest[column] = Math.max(largest[column], value);
                }
            }
        });
        Arrays.setAll(mean, column -> sum[column] / count[column]);
        // A second pass over what the first rounded away.
        double[] rest = filled(0);
        forEachRow(pass, rows, (values, first) -> {
            for (int column = 0; column < rest.length; column++) {
                double value = values[first + column];
                rest[column] += Double.isNaN(value) ? 0 : value - mean[column];
            }
        });
        Arrays.setAll(mean, column -> mean[column] + rest[column] / count[column]);
    }

    /** Counts in units of the range, rounded to a power of two: squares of 1e200 or 1e-200 are beyond a double. */
    private void findDeviations(ColumnPass pass, TrainingRows rows) {
        double[] unit = filled(0);
        Arrays.setAll(unit, column -> Math.scalb(1.0, Math.getExponent(largest[column] - least[column])));
        double[] squares = filled(0);
        int[] count = new int[squares.length];
        forEachRow(pass, rows, (values, first) -> {
            for (int column = 0; column < squares.length; column++) {
                double units = (values[first + column] - mean[column]) / unit[column];
                if (!Double.isNaN(units)) {
                    squares[column] = Math.fma(units, units, squares[column]);
                    count[column]++;
                }
            }
        });
        Arrays.setAll(deviation, column -> unit[column] * Math.sqrt(squares[column] / count[column]));
    }

    private interface RowConsumer {
        void accept(double[] values, int first);
    }

    private void forEachRow(ColumnPass pass, TrainingRows rows, RowConsumer consumer) {
        pass.forEachChunk(rows.indices(), (from, to, values) -> {
            for (int row = from; row < to; row++) {
                consumer.accept(values, (row - from) * mean.length);
            }
        });
    }

    /** The mean of a column; NaN if every number is missing. */
    double mean(String column) {
        return mean[indices.get(column)];
    }

    /** To mean 0 and population standard deviation 1; the scale of a constant column is 1. */
    Standardizer standardizer(String column) {
        int index = indices.get(column);
        // Not told by the deviation: a mean that is rounded would give a constant column one, and blow it up.
        return least[index] == largest[index]
                ? new Standardizer(least[index], 1)
                : new Standardizer(mean[index], deviation[index]);
    }
}
