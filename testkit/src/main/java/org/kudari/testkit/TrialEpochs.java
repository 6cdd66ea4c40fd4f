package org.kudari.testkit;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.api.StateLayout;

/** A schedule at work in a run whose losses fall, stand and rise, as the training loop drives it: with one position object. */
final class TrialEpochs {
    private final Schedule schedule;
    private final Place place;
    private final boolean validated;
    private final StateLayout layout;
    private final State state;

    /** @param validated whether there are validation rows */
    TrialEpochs(Schedule schedule, long epochs, long stepsPerEpoch, boolean validated) {
        this.schedule = schedule;
        this.place = new Place(epochs * stepsPerEpoch, stepsPerEpoch);
        this.validated = validated;
        this.layout = schedule.state();
        if (!layout.perParameter().isEmpty()) {
            throw new CheckSkipped("its state cannot be made: see 'remembers nothing for each parameter'");
        }
        this.state = State.of(layout);
    }

    /** The same run taken up by another schedule, from what a checkpoint would hold: the step and the state. */
    TrialEpochs resumedBy(Schedule other) {
        TrialEpochs resumed = new TrialEpochs(other, place.epochs(), place.stepsPerEpoch, validated);
        SavedState.copy(layout, state, resumed.state);
        resumed.place.step = place.step;
        return resumed;
    }

    /** The factors of the next epochs, one for each step. */
    double[] run(int epochs) {
        double[] factors = new double[Math.toIntExact(epochs * place.stepsPerEpoch)];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = schedule.factor(place, state);
            if ((place.step + 1) % place.stepsPerEpoch == 0) {
                finishEpoch();
            }
            place.step++;
        }
        return factors;
    }

    private void finishEpoch() {
        double loss = loss(place.epoch());
        OptionalDouble validationLoss = validated ? OptionalDouble.of(1.5 * loss) : OptionalDouble.empty();
        schedule.epochFinished(place, loss, validationLoss, state);
    }

    /** Falls for six epochs, stands for twenty, rises for fourteen, and again from a lower one. */
    private static double loss(long epoch) {
        long within = epoch % 40;
        double shape = within < 6 ? 6 - within : within < 26 ? 1 : 1 + 0.1 * (within - 26);
        return shape / (1 + epoch / 40);
    }

    /** The factor of any step, whatever the run is at. */
    double factorAt(long step) {
        place.step = step;
        return schedule.factor(place, state);
    }

    long steps() {
        return place.steps;
    }

    double[] remembered() {
        return SavedState.numbers(layout, state);
    }

    /** The factors, then what is remembered. */
    static double[] joined(double[] factors, double[] remembered) {
        double[] all = Arrays.copyOf(factors, factors.length + remembered.length);
        System.arraycopy(remembered, 0, all, factors.length, remembered.length);
        return all;
    }

    @Override
    public String toString() {
        return "a run of " + place.epochs() + " epochs of " + place.stepsPerEpoch + " steps";
    }

    private static final class Place implements Schedule.Position {
        private final long steps;
        private final long stepsPerEpoch;
        private long step;

        Place(long steps, long stepsPerEpoch) {
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
