package org.kudari.mlp;

import java.util.Arrays;
import org.kudari.api.Parallel;

/**
 * Divides tasks of unequal size over threads: a loop runs over all the work there is, and whoever gets the piece in which a task
 * begins does the task. Running them allocates nothing.
 */
final class Tasks {
    /** Does one task; called from several threads. */
    @FunctionalInterface
    interface Body {
        void run(int task);
    }

    private static final int MOST_UNITS = 1 << 20;

    private final Parallel parallel;
    private final Body body;
    /** How many multiplications a unit of work is. */
    private final long unit;
    /** Where each task begins, in units of work, and where the last one ends. */
    private final int[] begins;

    private final Parallel.Body piece = this::runPiece;

    /** @param multiplications how many each task takes, or takes as long as */
    Tasks(long[] multiplications, Parallel parallel, Body body) {
        this.parallel = parallel;
        this.body = body;
        this.unit = Math.max(1, Arrays.stream(multiplications).sum() / MOST_UNITS);
        this.begins = new int[multiplications.length + 1];
        for (int task = 0; task < multiplications.length; task++) {
            begins[task + 1] = begins[task] + (int) Math.max(1, multiplications[task] / unit);
        }
    }

    /** Does all tasks, each taking so many times the multiplications it was said to take. */
    void run(int times) {
        parallel.forRange(begins[begins.length - 1], Grain.of(unit * times), piece);
    }

    private void runPiece(int from, int to) {
        int found = Arrays.binarySearch(begins, from);
        for (int task = found >= 0 ? found : -found - 1; task < begins.length - 1 && begins[task] < to; task++) {
            body.run(task);
        }
    }
}
