package org.kudari.api;

import java.util.OptionalDouble;

/**
 * What the learning rate is multiplied by in the course of a run. Immutable and safe for many threads; what a schedule must
 * remember, such as the best loss so far, is in {@link State}, owned by the training loop and saved with the optimizer's.
 *
 * <pre>{@code
 * Schedule halvedEachEpoch = (position, state) -> 1.0 / (1 + position.epoch());
 * }</pre>
 *
 * <p>Order of use: {@link #state} once, then {@link #factor} before each step and {@link #epochFinished} after each epoch, from
 * one thread at a time.
 *
 * @since 0.2.0
 */
public interface Schedule {
    /**
     * The factor on the optimizer's learning rate for a step: a function of its arguments only, so that a run can be taken up
     * at any step. It allocates nothing if it can be helped, since it is asked at each step.
     *
     * @param position which step this is; valid until this method returns
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
     * @param last where the epoch's last step was; valid until this method returns
     * @param trainingLoss the objective's mean over the epoch's rows; finite
     * @param validationLoss the mean loss of the validation rows, if there are any; finite
     * @param state may be written
     */
    default void epochFinished(Position last, double trainingLoss, OptionalDouble validationLoss, State state) {}

    /** Where a step is in the run, or in the stretch of a run that a schedule is given by one that puts others in a row. */
    interface Position {
        /** How many steps were made before this one: 0 for the first. */
        long step();

        /** How many steps the run has, if nothing ends it early; 1 or more. */
        long steps();

        /** How many steps an epoch has; 1 or more. */
        long stepsPerEpoch();

        /** How many epochs were finished before this step: 0 in the first. */
        default long epoch() {
            return step() / stepsPerEpoch();
        }

        /** How many epochs the run has; 1 or more. An epoch that a stretch ends within counts as one. */
        default long epochs() {
            return (steps() - 1) / stepsPerEpoch() + 1;
        }

        /**
         * A position.
         *
         * @throws IllegalArgumentException if a number is below those that the accessors name
         */
        static Position of(long step, long steps, long stepsPerEpoch) {
            if (step < 0 || steps < 1 || stepsPerEpoch < 1) {
                throw new IllegalArgumentException("position: step " + step + " of " + steps + ", " + stepsPerEpoch
                        + " an epoch, but expected a step from 0, of at least 1, at least 1 an epoch");
            }
            return new FixedPosition(step, steps, stepsPerEpoch);
        }
    }
}
