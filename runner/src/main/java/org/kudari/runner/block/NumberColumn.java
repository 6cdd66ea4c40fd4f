package org.kudari.runner.block;

import java.util.function.DoublePredicate;

/**
 * A column of a block.
 *
 * @param index which of the block's columns
 */
public record NumberColumn(NumberBlock block, int index) {
    /** A column of any numbers, NaN for a missing one; shared, not copied. */
    public static NumberColumn of(double[] values) {
        return new NumberColumn(NumberBlock.ofDoubles(values, 1), 0);
    }

    /** How many rows there are. */
    public int rows() {
        return block.rows();
    }

    /** The number of a row; not for loops over many. */
    public double get(int row) {
        return block.get(row, index);
    }

    /** All numbers: the array behind the column where that is one of doubles for it alone, else a copy. */
    public double[] toDoubles() {
        if (block.columns() == 1) {
            return block.toDoubles();
        }
        double[] values = new double[rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = get(row);
        }
        return values;
    }

    /** Whether any number is missing. */
    public boolean hasMissing() {
        return hasAny(Double::isNaN);
    }

    /** Whether no number is missing or infinite. */
    public boolean isFinite() {
        return !hasAny(value -> !Double.isFinite(value));
    }

    private boolean hasAny(DoublePredicate odd) {
        for (int row = 0; block.isFloating() && row < rows(); row++) {
            if (odd.test(get(row))) {
                return true;
            }
        }
        return false;
    }

    /** The column in the smallest type that holds all its numbers exactly. */
    public NumberColumn compacted() {
        return block.isDouble()
                ? new NumberColumn(NumberBlock.ofDoubles(toDoubles(), 1).compacted(), 0)
                : this;
    }

    boolean hasTypeOf(NumberColumn other) {
        return block.getClass() == other.block.getClass();
    }

    boolean follows(NumberColumn other) {
        return block == other.block && index == other.index + 1;
    }
}
