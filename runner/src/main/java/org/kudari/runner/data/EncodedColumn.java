package org.kudari.runner.data;

import org.kudari.runner.block.NumberColumn;

/**
 * A column of numbers, and what is still to be done to them.
 *
 * @param column for each row of the table the number as it is kept: in the smallest type that holds all of them
 * @param fill what stands for a missing number; NaN where none is missing
 * @param transform what is then applied
 */
record EncodedColumn(NumberColumn column, double fill, Standardizer transform) implements Encoded {
    EncodedColumn {
        column = column.compacted();
    }

    /** A column without a gap. */
    static EncodedColumn of(NumberColumn column, Standardizer transform) {
        return new EncodedColumn(column, Double.NaN, transform);
    }
}
