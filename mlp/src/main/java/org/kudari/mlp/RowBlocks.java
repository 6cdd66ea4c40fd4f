package org.kudari.mlp;

/** Rows counted in the blocks in which they are computed or loaded. */
final class RowBlocks {
    private RowBlocks() {}

    /** How many blocks so many rows take. */
    static int count(int rows, int blockRows) {
        return (rows + blockRows - 1) / blockRows;
    }
}
