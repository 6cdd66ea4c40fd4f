package org.kudari.runner.data;

import java.util.Arrays;
import org.kudari.compute.CounterRandom;
import org.kudari.runner.problem.InvalidInputException;

/**
 * The rows that transforms may be fitted to. Only the split makes one, so nothing can be fitted to rows that are held out.
 */
final class TrainingRows {
    private final int[] indices;

    private TrainingRows(int[] indices) {
        this.indices = indices;
    }

    /** Which rows of the table these are, ascending. */
    int[] indices() {
        return indices;
    }

    /** Rows for training and, possibly none, for validation. */
    record Split(TrainingRows training, int[] validation) {}

    /** Keeps all rows for training. */
    static Split all(int[] rows) {
        return new Split(new TrainingRows(rows), new int[0]);
    }

    /**
     * Holds out a share of the rows, chosen at random by the seed.
     *
     * @throws InvalidInputException if one side would have no row
     */
    static Split holdOut(int[] rows, double fraction, long seed, String where) {
        int held = (int) Math.round(fraction * rows.length);
        if (held == 0 || held == rows.length) {
            throw new InvalidInputException(
                    where,
                    "validation: " + fraction + " of " + rows.length + " rows leaves "
                            + (held == 0 ? "none for validation" : "none for training"));
        }
        int[] shuffled = rows.clone();
        Shuffle.inPlace(shuffled, CounterRandom.of(seed, "validation", 0));
        int[] validation = Arrays.copyOfRange(shuffled, 0, held);
        int[] training = Arrays.copyOfRange(shuffled, held, shuffled.length);
        Arrays.sort(validation);
        Arrays.sort(training);
        return new Split(new TrainingRows(training), validation);
    }
}
