package org.kudari.benchmarks.side;

import java.util.List;

/**
 * Work that every side of a table does alike, and what is measured of it.
 *
 * @param <S> what a side has to bring
 */
public interface Workload<S> {
    /** What the workload is called, in tables and on the command line. */
    String name();

    /**
     * Does the work and measures it.
     *
     * @throws UnsupportedOperationException if the side cannot do this work
     */
    List<Figure> measure(S side, Settings settings);
}
