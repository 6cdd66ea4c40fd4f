package org.kudari.testkit;

import org.kudari.api.Parallel;

/** A loop cut into so many ranges, the last one first, however small they get: what many threads may do, but every time. */
record CutRanges(int pieces) implements Parallel {
    @Override
    public int threads() {
        return pieces;
    }

    @Override
    public void forRange(int count, int grain, Body body) {
        for (int piece = pieces - 1; piece >= 0; piece--) {
            int from = (int) ((long) count * piece / pieces);
            int to = (int) ((long) count * (piece + 1) / pieces);
            if (from < to) {
                body.run(from, to);
            }
        }
    }
}
