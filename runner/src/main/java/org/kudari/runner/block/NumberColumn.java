package org.kudari.runner.block;

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
        return block.columns() == 1 ? block.toDoubles() : gather(RowOrder.consecutive(0, rows()));
    }

    /** The numbers of chosen rows, in a new array. */
    public double[] gather(int[] rows) {
        double[] values = new double[rows.length];
        block.gather(rows, 0, rows.length, index, 1, values, 0, 1);
        return values;
    }

    /** Whether any number is missing. */
    public boolean hasMissing() {
        return block.hasMissing(index);
    }

    /** Whether any number is infinite. */
    public boolean hasInfinite() {
        return block.hasInfinite(index);
    }

    /** The column in the smallest type that holds all its numbers exactly; one in a file stays there. */
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
