package org.kudari.runner.data;

/** Some of the columns that a model computes with, side by side. Immutable and safe for many threads. */
interface EncodedPart {
    /** How many columns. */
    int columns();

    /** How many bytes of memory they take. */
    long bytes();

    /**
     * Writes chosen rows.
     *
     * @param order which rows
     * @param from where in {@code order} to begin
     * @param to where in {@code order} to end, exclusive
     * @param target overwritten
     * @param offset where in {@code target} the first row goes
     * @param stride from one row to the next in {@code target}
     */
    void gather(int[] order, int from, int to, double[] target, int offset, int stride);
}
