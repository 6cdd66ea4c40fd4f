package org.kudari.runner.data;

import org.kudari.runner.block.NumberColumn;

/**
 * A column, and the transform that is still to be applied to its numbers.
 *
 * @param column for each row of the table the number as it is kept
 */
record EncodedColumn(NumberColumn column, Standardizer transform) {
    /** Numbers kept as they are where that takes less memory than doubles, and transformed already where it does not. */
    static EncodedColumn of(NumberColumn numbers, Standardizer standardizer) {
        NumberColumn compact = numbers.compacted();
        if (!compact.block().isDouble() || standardizer.isIdentity()) {
            return new EncodedColumn(compact, standardizer);
        }
        double[] transformed = compact.toDoubles().clone();
        for (int row = 0; row < transformed.length; row++) {
            transformed[row] = standardizer.apply(transformed[row]);
        }
        return new EncodedColumn(NumberColumn.of(transformed), Standardizer.IDENTITY);
    }
}
