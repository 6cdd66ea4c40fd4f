package org.kudari.benchmarks.side;

/**
 * How a workload is to be measured.
 *
 * @param threads how many threads a side may use
 * @param quick whether to see just that everything works: few repetitions, figures of no worth
 */
public record Settings(int threads, boolean quick) {
    /** How often to repeat what is repeated {@code full} times in a real measurement. */
    public int repeats(int full) {
        return quick ? Math.min(full, 2) : full;
    }

    /** How many rows to take where a real measurement takes {@code full}. */
    public int rows(int full) {
        return quick ? full / 10 : full;
    }
}
