package org.kudari.benchmarks.network;

import java.util.ArrayList;
import java.util.List;
import org.kudari.benchmarks.side.Timing;

/** Notes when epochs finish. The first epoch is never timed: nobody says when it began. */
final class EpochClock implements Runnable {
    private final List<Long> finished = new ArrayList<>();

    @Override
    public void run() {
        finished.add(System.nanoTime());
    }

    /** The median seconds of the epochs that follow the first {@code warmUp}, 1 or more. */
    double medianSeconds(int warmUp) {
        double[] seconds = new double[finished.size() - warmUp];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (finished.get(warmUp + i) - finished.get(warmUp + i - 1)) * 1e-9;
        }
        return Timing.median(seconds);
    }
}
