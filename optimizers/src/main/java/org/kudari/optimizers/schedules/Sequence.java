package org.kudari.optimizers.schedules;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.api.StateLayout;

/** Schedules in a row: each sees its own stretch as if that were the run, and its own part of the state. */
final class Sequence implements Schedule {
    private final List<Schedule> schedules;
    private final long[] at;
    private final Clock clock;
    private final String[] partNames;

    Sequence(List<Schedule> schedules, long[] at, Clock clock) {
        this.schedules = schedules;
        this.at = at;
        this.clock = clock;
        this.partNames = new String[schedules.size()];
        Arrays.setAll(partNames, i -> "schedule" + (i + 1));
    }

    @Override
    public StateLayout state() {
        StateLayout.Builder layout = StateLayout.builder();
        for (int i = 0; i < schedules.size(); i++) {
            layout.part(partNames[i], schedules.get(i).state());
        }
        return layout.build();
    }

    @Override
    public double factor(Position position, State state) {
        int index = index(position);
        return schedules.get(index).factor(within(index, position), state.part(partNames[index]));
    }

    @Override
    public void epochFinished(Position last, double trainingLoss, OptionalDouble validationLoss, State state) {
        int index = index(last);
        schedules
                .get(index)
                .epochFinished(within(index, last), trainingLoss, validationLoss, state.part(partNames[index]));
    }

    private int index(Position position) {
        return Milestones.passed(at, clock.elapsed(position));
    }

    private Position within(int index, Position position) {
        long begin = index == 0 ? 0 : clock.steps(at[index - 1], position);
        long end = index == at.length ? position.steps() : clock.steps(at[index], position);
        // The last stretch of a run that was made longer than it was said to be still has a length.
        long steps = Math.max(end - begin, 1);
        return Position.of(position.step() - begin, steps, position.stepsPerEpoch());
    }
}
