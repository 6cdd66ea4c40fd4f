package org.kudari.api;

import java.util.OptionalDouble;

/**
 * What the learning rate is multiplied by in the course of a run. Immutable and safe for many threads; what a schedule must
 * remember, such as the best loss so far, is in {@link State}, owned by the training loop and saved with the optimizer's.
 */
public interface Schedule {
    /**
     * The factor on the optimizer's learning rate for a step: a function of its arguments only.
     *
     * @param position which step this is
     * @param state as {@link #state()} named it; read only
     * @return a finite number, 0 or more
     */
    double factor(Position position, State state);

    /** What to remember from epoch to epoch; nothing unless overridden. It has no vectors per parameter. */
    default StateLayout state() {
        return StateLayout.empty();
    }

    /**
     * Told after each epoch how it went. Does nothing unless overridden.
     *
     * @param trainingLoss the objective's mean over the epoch's rows
     * @param validationLoss the mean loss of the validation rows, if there are any
     * @param state may be written
     */
    default void epochFinished(double trainingLoss, OptionalDouble validationLoss, State state) {}

    /** Where in a run a step is. */
    interface Position {
        /** How many steps were made before this one: 0 for the first. */
        long step();

        /** How many epochs were finished before this step: 0 in the first. */
        int epoch();

        /** How many steps an epoch has; 1 or more. */
        long stepsPerEpoch();

        /** How many epochs the run has; 1 or more. */
        int epochs();
    }
}
