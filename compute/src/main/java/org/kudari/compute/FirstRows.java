package org.kudari.compute;

import org.kudari.api.Matrix;

/**
 * The first rows of a matrix, as windows that are made once: batches have one number of rows, and the last one of an epoch
 * another. Not safe for many threads.
 */
public final class FirstRows {
    private final Matrix whole;
    private Matrix window;
    private Matrix other;

    /** The first rows of this matrix. */
    public FirstRows(Matrix whole) {
        this.whole = whole;
        this.window = whole;
        this.other = whole;
    }

    /**
     * A window on the first rows; the same object for a number that was asked for before, unless two others came between.
     *
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public Matrix of(int rows) {
        if (window.rows() != rows) {
            Matrix found = other.rows() == rows ? other : whole.rows(0, rows);
            other = window;
            window = found;
        }
        return window;
    }
}
