package org.kudari.optimizers.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Schedule;
import org.kudari.api.State;

/** Factors are those of the formulas, computed with 50 digits, and those that PyTorch gives. */
class RecordedFactorsTest {
    private static final double TOLERANCE = 1e-13;

    static Collection<String> golden() {
        return Recorded.GOLDEN.keySet();
    }

    static Stream<String> pytorch() {
        return Recorded.PYTORCH.keySet().stream().filter(ofCase -> !ofCase.startsWith("reduce-on-plateau"));
    }

    static Stream<String> plateaus() {
        return Recorded.PYTORCH.keySet().stream().filter(ofCase -> ofCase.startsWith("reduce-on-plateau"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void factorsAreThoseOfTheFormula(String ofCase) {
        Schedule schedule = Recorded.schedule(ofCase);
        State state = State.of(schedule.state());
        for (String[] cells : Recorded.GOLDEN.get(ofCase)) {
            Schedule.Position position =
                    Schedule.Position.of(Long.parseLong(cells[4]), Long.parseLong(cells[3]), Long.parseLong(cells[2]));
            assertClose(Double.parseDouble(cells[5]), schedule.factor(position, state), position);
        }
    }

    @ParameterizedTest
    @MethodSource("pytorch")
    void factorsAreThoseOfPyTorch(String ofCase) {
        Schedule schedule = Recorded.schedule(ofCase);
        State state = State.of(schedule.state());
        for (String[] cells : Recorded.PYTORCH.get(ofCase)) {
            Schedule.Position position = Schedule.Position.of(Long.parseLong(cells[3]), Long.parseLong(cells[2]), 1);
            double recorded = Double.parseDouble(cells[4]);
            double found = schedule.factor(position, state);
            // PyTorch goes from rate to rate, where the error of a rate stays when rates become small.
            assertEquals(recorded, found, TOLERANCE, () -> "step " + position.step());
        }
    }

    @ParameterizedTest
    @MethodSource("plateaus")
    void reductionsComeWhenPyTorchsCome(String ofCase) {
        Schedule schedule = Recorded.schedule(ofCase);
        State state = State.of(schedule.state());
        Set<Double> factors = new LinkedHashSet<>();
        for (String[] cells : Recorded.PYTORCH.get(ofCase)) {
            Schedule.Position position = Schedule.Position.of(Long.parseLong(cells[3]), Long.parseLong(cells[2]), 1);
            double found = schedule.factor(position, state);
            factors.add(found);
            assertClose(Double.parseDouble(cells[4]), found, position);
            schedule.epochFinished(position, Double.NaN, OptionalDouble.of(Double.parseDouble(cells[5])), state);
        }
        assertTrue(factors.size() >= 3, factors::toString);
    }

    private static void assertClose(double expected, double found, Schedule.Position position) {
        assertEquals(
                expected,
                found,
                TOLERANCE * Math.abs(expected),
                () -> "step " + position.step() + " of " + position.steps());
    }

    /** But the one that is made of others. */
    @Test
    void everyScheduleIsRecorded() {
        Set<String> recorded = new LinkedHashSet<>(Set.of("sequence"));
        Stream.of(Recorded.GOLDEN, Recorded.PYTORCH)
                .flatMap(cases -> cases.keySet().stream())
                .forEach(ofCase -> recorded.add(Recorded.name(ofCase)));

        assertEquals(
                Recorded.PROVIDERS.stream()
                        .map(provider -> provider.name())
                        .sorted()
                        .toList(),
                recorded.stream().sorted().toList());
    }
}
