package org.kudari.runner.data;

import java.util.List;
import java.util.Optional;

/** The transforms of input columns that are numbers, side by side in arrays. Immutable. */
final class NumberTransforms {
    private final List<String> columns;
    private final Optional<String> categorical;
    private final double[] fill;
    private final double[] center;
    private final double[] scale;
    private final boolean isIdentity;

    NumberTransforms(List<InputColumn> inputs) {
        columns = inputs.stream().map(InputColumn::name).toList();
        categorical = inputs.stream()
                .filter(input -> !(input instanceof NumberInput))
                .map(InputColumn::name)
                .findFirst();
        fill = new double[inputs.size()];
        center = new double[inputs.size()];
        scale = new double[inputs.size()];
        for (int j = 0; j < fill.length; j++) {
            fill[j] = inputs.get(j) instanceof NumberInput input ? input.filled(Double.NaN) : Double.NaN;
            center[j] = inputs.get(j).standardizer().center();
            scale[j] = inputs.get(j).standardizer().scale();
        }
        isIdentity = inputs.stream().allMatch(input -> input.standardizer().isIdentity());
    }

    int columns() {
        return fill.length;
    }

    /** Whether finite values stay as they are. */
    boolean isIdentity() {
        return isIdentity;
    }

    /** Requires rows of that many numbers to be what it transforms. */
    void requireNumbers(int count) {
        if (count != columns.size()) {
            throw new IllegalArgumentException(
                    "inputs: " + count + " values, but expected " + columns.size() + ": " + String.join(", ", columns));
        }
        if (categorical.isPresent()) {
            throw new IllegalStateException("input '" + categorical.get()
                    + "': categorical, so a row of numbers alone cannot be predicted; give a row by column names");
        }
    }

    /**
     * Transforms a row of finite values in place. One index for all arrays: C2 makes vectors of no other loop.
     *
     * @param row from its index 0 on
     */
    void applyToFinite(double[] row) {
        for (int j = 0; j < center.length; j++) {
            row[j] = (row[j] - center[j]) / scale[j];
        }
    }

    /**
     * Transforms a row of any values.
     *
     * @return how many; where that is fewer than all, the next is neither finite nor can it be filled
     */
    int apply(double[] values, int from, double[] target, int targetFrom) {
        for (int j = 0; j < center.length; j++) {
            double value = Double.isNaN(values[from + j]) ? fill[j] : values[from + j];
            if (!Double.isFinite(value)) {
                return j;
            }
            target[targetFrom + j] = (value - center[j]) / scale[j];
        }
        return center.length;
    }

    /** @param where of the value, for the message */
    IllegalArgumentException notFinite(String where, int column, double value) {
        return new IllegalArgumentException(
                where + "input '" + columns.get(column) + "': " + value + ", but expected a finite number");
    }
}
