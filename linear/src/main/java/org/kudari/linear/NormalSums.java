package org.kudari.linear;

/**
 * What normal equations are made of, in some precision: ΦᵀWΦ and, in the columns after, ΦᵀWy.
 *
 * @param <R> rows of that precision
 */
interface NormalSums<R extends NumberRow<R>> {
    /** A row of zeros. */
    R newRow(int length);

    /**
     * Sets a number of a row to one of the sums.
     *
     * @param a a feature
     * @param b a feature not before it, or the number of features plus that of a target
     */
    void copyTo(R row, int at, int a, int b);
}
