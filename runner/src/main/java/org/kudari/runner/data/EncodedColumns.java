package org.kudari.runner.data;

import java.util.Optional;
import org.kudari.api.Matrix;
import org.kudari.runner.block.RowOrder;

/**
 * Columns as a model computes with them, kept compact: they become doubles when rows are gathered. Immutable and safe for
 * many threads.
 */
public interface EncodedColumns {
    /** How many rows there are. */
    int rows();

    /** How many columns a gathered row has. */
    int columns();

    /** How many bytes the columns take. */
    long bytes();

    /**
     * Writes chosen rows.
     *
     * @param order which rows
     * @param from where in {@code order} to begin
     * @param to where in {@code order} to end, exclusive
     * @param target overwritten from {@code targetRow} on; {@link #columns()} wide
     */
    void gather(int[] order, int from, int to, Matrix target, int targetRow);

    /** All rows as they lie in memory, if they lie there as doubles, ready to compute with. */
    default Optional<Matrix> matrix() {
        return Optional.empty();
    }

    /** All rows from {@code from} to {@code to}, exclusive, in new memory. */
    default Matrix gather(int from, int to) {
        Matrix gathered = Matrix.zeros(to - from, columns());
        gather(RowOrder.consecutive(from, to), 0, to - from, gathered, 0);
        return gathered;
    }
}
