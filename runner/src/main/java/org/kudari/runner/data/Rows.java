package org.kudari.runner.data;

/** Rows that a step looks at. They are had chunk by chunk, since all of them as doubles may be more than memory holds. */
public interface Rows {
    /** How many rows there are. */
    int rows();

    /** Σ of their weights. */
    double totalWeight();

    /**
     * The rows from {@code from} to {@code to}, exclusive; overwritten when the next chunk is asked for. Not for use by
     * several threads.
     *
     * @param to at most {@link ChunkedRows#MOST_ROWS} after {@code from}
     */
    Batch chunk(int from, int to);

    /** The same rows, with memory of their own for chunks; the other's are read on the thread that asks for them. */
    Rows forAnotherThread();
}
