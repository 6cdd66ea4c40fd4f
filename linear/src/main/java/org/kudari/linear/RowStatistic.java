package org.kudari.linear;

/**
 * Something that is summed over rows. What was summed over neighbouring ranges of rows, on other threads or other machines, can
 * be joined.
 */
interface RowStatistic<S extends RowStatistic<S>> {
    /** Adds a block of rows. */
    void add(RowBlock block);

    /** Adds what was summed over the rows after these. */
    void join(S later);
}
