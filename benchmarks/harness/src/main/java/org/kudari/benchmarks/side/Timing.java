package org.kudari.benchmarks.side;

import java.util.Arrays;

/** Wall time of repeated work. */
public final class Timing {
    private Timing() {}

    /** The median seconds of a call, over {@code repeats} calls that come after {@code warmUps} unmeasured ones. */
    public static double medianSeconds(int warmUps, int repeats, Runnable work) {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        double[] seconds = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - start) * 1e-9;
        }
        return median(seconds);
    }

    /** The middle value, or the mean of the middle two. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
