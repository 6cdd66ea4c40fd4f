package org.kudari.optimizers.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kudari.api.Chosen;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.api.State;

class SequenceTest {
    private static final Chosen<ScheduleProvider> WARM_UP =
            Chosen.of(new LinearWarmUpProvider(), Map.of("start", 0, "length", 0, "unit", "steps"));
    private static final Chosen<ScheduleProvider> LINE = Chosen.of(new PolynomialProvider(), Map.of("unit", "steps"));
    private static final Chosen<ScheduleProvider> PLATEAU =
            Chosen.of(new ReduceOnPlateauProvider(), Map.of("patience", 0, "factor", 0.5));

    private static Schedule sequence(List<Chosen<ScheduleProvider>> schedules, List<Long> at, String unit) {
        return Recorded.schedule("sequence", Map.of("schedules", schedules, "at", at, "unit", unit));
    }

    private static List<Double> factors(Schedule schedule, int steps, int stepsPerEpoch) {
        State state = State.of(schedule.state());
        List<Double> factors = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            factors.add(schedule.factor(Schedule.Position.of(step, steps, stepsPerEpoch), state));
        }
        return factors;
    }

    /** Up in the first epoch of four steps, then down in the other two. */
    @Test
    void aScheduleWithoutALengthIsAsLongAsItsStretch() {
        List<Double> expected =
                List.of(0.0, 0.25, 0.5, 0.75, 1.0, 7.0 / 8, 6.0 / 8, 5.0 / 8, 4.0 / 8, 3.0 / 8, 2.0 / 8, 1.0 / 8);
        assertEquals(expected, factors(sequence(List.of(WARM_UP, LINE), List.of(1L), "epochs"), 12, 4));
        assertEquals(expected, factors(sequence(List.of(WARM_UP, LINE), List.of(4L), "steps"), 12, 4));
    }

    @Test
    void epochsOfAStretchAreCountedFromItsBeginning() {
        Chosen<ScheduleProvider> halved = Chosen.of(new ExponentialProvider(), Map.of("gamma", 0.5));
        // From the third step on, epochs of four steps.
        assertEquals(
                List.of(0.0, 0.5, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5),
                factors(sequence(List.of(WARM_UP, halved), List.of(2L), "steps"), 10, 4));
    }

    @Test
    void oneAloneIsItself() {
        assertEquals(List.of(1.0, 0.75, 0.5, 0.25), factors(sequence(List.of(LINE), List.of(), "epochs"), 4, 2));
    }

    /** Two plateaus: each reduces by what it saw itself. */
    @Test
    void schedulesThatRememberHaveAStateEach() {
        Schedule schedule = sequence(List.of(PLATEAU, PLATEAU), List.of(3L), "epochs");
        State state = State.of(schedule.state());
        List<Double> factors = new ArrayList<>();
        for (int epoch = 0; epoch < 6; epoch++) {
            Schedule.Position position = Schedule.Position.of(epoch, 6, 1);
            factors.add(schedule.factor(position, state));
            schedule.epochFinished(position, 1, OptionalDouble.empty(), state);
        }

        // A plateau is seen in its second epoch, and again in its third.
        assertEquals(List.of(1.0, 1.0, 0.5, 1.0, 1.0, 0.5), factors);
    }

    @Test
    void sequencesMayHoldSequences() {
        Chosen<ScheduleProvider> inner = Chosen.of(
                new SequenceProvider(),
                Map.of("schedules", List.of(WARM_UP, LINE), "at", List.of(2L), "unit", "steps"));
        assertEquals(
                List.of(0.0, 0.5, 1.0, 0.5, 1.0, 0.5),
                factors(sequence(List.of(inner, LINE), List.of(4L), "steps"), 6, 2));
    }

    @Test
    void placesThatDoNotFitTheSchedulesAreRefused() {
        assertEquals(
                "option 'at': found 0 for 2 schedules, but expected 1, one for each schedule but the first",
                refusal(List.of(WARM_UP, LINE), List.of()));
        assertEquals(
                "option 'at': found 9 before 3, but expected numbers that rise; write them in their order",
                refusal(List.of(WARM_UP, LINE, LINE), List.of(9L, 3L)));
        assertEquals(
                "option 'schedules': found none, but expected one schedule or more", refusal(List.of(), List.of()));
    }

    private static String refusal(List<Chosen<ScheduleProvider>> schedules, List<Long> at) {
        return assertThrows(IllegalArgumentException.class, () -> sequence(schedules, at, "epochs"))
                .getMessage();
    }
}
