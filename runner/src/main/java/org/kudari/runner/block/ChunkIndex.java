package org.kudari.runner.block;

/**
 * Where the rows of a {@link NumberFile} stand.
 *
 * @param starts the byte that each chunk begins at
 * @param widths how many bytes a number takes in each chunk: 1 for unsigned bytes, 2 for shorts, 4 for floats, 8 for
 *     doubles
 */
record ChunkIndex(int columns, int chunkRows, long[] starts, int[] widths) {
    int chunk(int row) {
        return row / chunkRows;
    }

    int width(int row) {
        return widths[chunk(row)];
    }

    int rowBytes(int row) {
        return width(row) * columns;
    }

    long position(int row) {
        return starts[chunk(row)] + (long) (row % chunkRows) * rowBytes(row);
    }
}
