package org.kudari.optimizers.schedules;

import java.util.List;
import java.util.OptionalDouble;
import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.api.StateLayout;

/** Schedules in a row: each sees its own stretch as if that were the run, and its own part of the state. */
final class Sequence implements Schedule {
    /** The part of a schedule that remembers nothing; spares it the making of one at each step. */
    private static final State NOTHING = State.of(StateLayout.empty());

    private final List<Schedule> schedules;
    private final long[] at;
    private final Clock clock;
    private final boolean[] remembers;

    Sequence(List<Schedule> schedules, long[] at, Clock clock) {
        this.schedules = schedules;
        this.at = at;
        this.clock = clock;
        this.remembers = new boolean[schedules.size()];
        for (int i = 0; i < remembers.length; i++) {
            StateLayout layout = schedules.get(i).state();
            remembers[i] = !layout.vectors().isEmpty() || !layout.counters().isEmpty();
        }
    }

    @Override
    public StateLayout state() {
        StateLayout.Builder layout = StateLayout.builder();
        for (int i = 0; i < schedules.size(); i++) {
            layout.part(partName(i), schedules.get(i).state());
        }
        return layout.build();
    }

    private static String partName(int index) {
        return "schedule" + (index + 1);
    }

    @Override
    public double factor(Position position, State state) {
        int index = index(position);
        return schedules.get(index).factor(within(index, position), part(index, state));
    }

    @Override
    public void epochFinished(Position last, double trainingLoss, OptionalDouble validationLoss, State state) {
        int index = index(last);
        schedules.get(index).epochFinished(within(index, last), trainingLoss, validationLoss, part(index, state));
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

    private State part(int index, State state) {
        return remembers[index] ? state.part(partName(index)) : NOTHING;
    }
}
