package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulePositionTest {
    @ParameterizedTest
    @CsvSource({
        "0, 12, 4, 0, 3",
        "3, 12, 4, 0, 3",
        "4, 12, 4, 1, 3",
        "11, 12, 4, 2, 3",
        // A stretch that ends within an epoch.
        "8, 9, 4, 2, 3",
        "0, 1, 4, 0, 1",
        "9223372036854775806, 9223372036854775807, 1, 9223372036854775806, 9223372036854775807"
    })
    void epochsAreCountedInSteps(long step, long steps, long stepsPerEpoch, long epoch, long epochs) {
        Schedule.Position position = Schedule.Position.of(step, steps, stepsPerEpoch);

        assertEquals(step, position.step());
        assertEquals(steps, position.steps());
        assertEquals(stepsPerEpoch, position.stepsPerEpoch());
        assertEquals(epoch, position.epoch());
        assertEquals(epochs, position.epochs());
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "0, 0, 1", "0, 1, 0"})
    void numbersThatARunCannotHaveAreRefused(long step, long steps, long stepsPerEpoch) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Schedule.Position.of(step, steps, stepsPerEpoch))
                .getMessage();

        assertEquals(
                "position: step " + step + " of " + steps + ", " + stepsPerEpoch
                        + " an epoch, but expected a step from 0, of at least 1, at least 1 an epoch",
                message);
    }

    @Test
    void aScheduleThatRemembersNothingIsOneExpression() {
        Schedule schedule = (position, state) -> 1.0 / (1 + position.epoch());

        assertEquals(0.25, schedule.factor(Schedule.Position.of(7, 100, 2), State.of(schedule.state())));
    }
}
