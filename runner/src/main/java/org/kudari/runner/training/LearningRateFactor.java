package org.kudari.runner.training;

import java.util.OptionalDouble;
import org.kudari.api.Schedule;
import org.kudari.api.State;

/** A schedule at work in one run: what it remembers, and where the run is. One object, so that a step allocates nothing. */
final class LearningRateFactor {
    private final Schedule schedule;
    private final State state;
    private final RunPosition position;

    LearningRateFactor(Schedule schedule, long stepsPerEpoch, int epochs) {
        this.schedule = schedule;
        this.state = State.of(schedule.state());
        this.position = new RunPosition(Math.multiplyExact(stepsPerEpoch, (long) epochs), stepsPerEpoch);
    }

    /**
     * The factor for a step.
     *
     * @param number counted from 1
     */
    double at(long number) {
        position.step = number - 1;
        return schedule.factor(position, state);
    }

    void epochFinished(double trainingLoss, OptionalDouble validationLoss) {
        schedule.epochFinished(position, trainingLoss, validationLoss, state);
    }

    private static final class RunPosition implements Schedule.Position {
        private final long steps;
        private final long stepsPerEpoch;
        private long step;

        RunPosition(long steps, long stepsPerEpoch) {
            this.steps = steps;
            this.stepsPerEpoch = stepsPerEpoch;
        }

        @Override
        public long step() {
            return step;
        }

        @Override
        public long steps() {
            return steps;
        }

        @Override
        public long stepsPerEpoch() {
            return stepsPerEpoch;
        }
    }
}
