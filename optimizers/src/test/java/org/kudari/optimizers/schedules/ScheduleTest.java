package org.kudari.optimizers.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.api.Schedule;
import org.kudari.api.State;

/** What can be worked out on paper. */
class ScheduleTest {
    /** The factors of the first steps of a run of 12 steps in 3 epochs. */
    private static List<Double> factors(int count, String name, Map<String, ?> options) {
        Schedule schedule = Recorded.schedule(name, options);
        State state = State.of(schedule.state());
        return IntStream.range(0, count)
                .mapToObj(step -> schedule.factor(Schedule.Position.of(step, 12, 4), state))
                .toList();
    }

    @Test
    void aUnitOfEpochsKeepsTheFactorWithinEach() {
        assertEquals(
                List.of(1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25),
                factors(12, "exponential", Map.of("gamma", 0.5)));
        assertEquals(List.of(1.0, 0.5, 0.25, 0.125), factors(4, "exponential", Map.of("gamma", 0.5, "unit", "steps")));
    }

    @Test
    void aLineWithoutALengthLastsAsLongAsTheRun() {
        assertEquals(
                List.of(1.0, 11.0 / 12, 10.0 / 12, 9.0 / 12, 8.0 / 12),
                factors(5, "polynomial", Map.of("unit", "steps")));
        assertEquals(
                List.of(1.0, 0.75, 0.5, 0.25, 0.0, 0.0),
                factors(6, "polynomial", Map.of("unit", "steps", "length", 4)));
    }

    @Test
    void aWarmUpEndsAtTheOptimizersOwnRate() {
        assertEquals(
                List.of(0.0, 0.25, 0.5, 0.75, 1.0, 1.0),
                factors(6, "linear-warm-up", Map.of("start", 0, "length", 4, "unit", "steps")));
    }

    @Test
    void aCosineIsOneThenAHalfThenTheEndWhereItStays() {
        List<Double> factors = factors(8, "cosine", Map.of("end", 0.5, "length", 4, "unit", "steps"));
        assertEquals(1, factors.get(0));
        assertEquals(0.75, factors.get(2), 1e-16);
        assertEquals(List.of(0.5, 0.5, 0.5, 0.5), factors.subList(4, 8));
    }

    @Test
    void trianglesComeAgainHalfAsHigh() {
        assertEquals(
                List.of(0.0, 0.5, 1.0, 0.5, 0.0, 0.25, 0.5, 0.25, 0.0, 0.125, 0.25, 0.125),
                factors(12, "cyclic", Map.of("start", 0, "up", 2, "mode", "triangular2")));
    }

    @Test
    void restartsComeAtTheStepThatTheCyclesAddUpTo() {
        // Cycles of 1, 3 and 9 steps.
        List<Double> factors = factors(12, "cosine-restarts", Map.of("first-length", 1, "growth", 3, "unit", "steps"));
        for (int step = 0; step < 12; step++) {
            assertEquals(step == 0 || step == 1 || step == 4, factors.get(step) == 1, "step " + step);
        }
    }

    @Test
    void theInverseSquareRootPeaksWhereTheWarmUpEnds() {
        // n/4 up to 4, then √(4/n): at the ninth step 2/3.
        List<Double> factors = factors(9, "inverse-square-root", Map.of("warm-up", 4));
        assertEquals(List.of(0.25, 0.5, 0.75, 1.0), factors.subList(0, 4));
        assertEquals(2.0 / 3, factors.get(8), 1e-16);
    }

    @Test
    void aRunIsMostlyStable() {
        assertEquals(
                List.of(0.0, 0.5, 1.0, 1.0, 1.0, 0.75, 0.5, 0.25, 0.0, 0.0),
                factors(
                        10,
                        "warm-up-stable-decay",
                        Map.of("warm-up-share", 0.25, "decay-share", 0.5, "shape", "linear", "length", 8)));
    }

    @Test
    void thePlateauIsLookedForInValidationLossesIfThereAreAny() {
        Schedule schedule = Recorded.schedule("reduce-on-plateau", Map.of("patience", 0));
        State onTraining = State.of(schedule.state());
        State onValidation = State.of(schedule.state());
        Schedule.Position position = Schedule.Position.of(0, 10, 1);
        for (double trainingLoss : new double[] {4, 3, 2}) {
            schedule.epochFinished(position, trainingLoss, OptionalDouble.empty(), onTraining);
            schedule.epochFinished(position, trainingLoss, OptionalDouble.of(1), onValidation);
        }

        assertEquals(1, schedule.factor(position, onTraining));
        assertEquals(0.01, schedule.factor(position, onValidation), 1e-17);
    }

    @ParameterizedTest
    @CsvSource({"-1.0, -1.05, 1", "-1.0, -0.95, 0.5", "-1.0, -1.2, 1", "1.0, 0.95, 0.5", "1.0, 0.85, 1"})
    void negativeLossesImproveDownwardsToo(double first, double second, double factor) {
        // PyTorch would take −0.95 for better than −1, since −0.95 < −1·(1 − 0.1).
        double threshold = second == -1.05 ? 0.01 : 0.1;
        Schedule schedule =
                Recorded.schedule("reduce-on-plateau", Map.of("patience", 0, "factor", 0.5, "threshold", threshold));
        State state = State.of(schedule.state());
        Schedule.Position position = Schedule.Position.of(0, 10, 1);

        schedule.epochFinished(position, first, OptionalDouble.empty(), state);
        schedule.epochFinished(position, second, OptionalDouble.empty(), state);

        assertEquals(factor, schedule.factor(position, state));
    }

    @Test
    void optionsThatDoNotFitTogetherAreRefusedByName() {
        assertEquals(
                "option 'milestones': found 5 before 5, but expected numbers that rise; write them in their order",
                refusal("multi-step", Map.of("milestones", List.of(1, 5, 5))));
        assertEquals(
                "option 'peak-at': found 0.6, but with three-phases expected at most 0.5, since it falls as long as it rises",
                refusal("one-cycle", Map.of("peak-at", 0.6, "three-phases", true)));
        assertEquals(
                "options 'warm-up-share' and 'decay-share': found 0.5 and 0.6, but expected shares that are at most 1 together",
                refusal("warm-up-stable-decay", Map.of("warm-up-share", 0.5, "decay-share", 0.6)));
    }

    private static String refusal(String name, Map<String, ?> options) {
        return assertThrows(IllegalArgumentException.class, () -> Recorded.schedule(name, options))
                .getMessage();
    }
}
