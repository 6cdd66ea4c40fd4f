package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kudari.api.Optimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.Step;

class RmspropTest {
    private static final ParameterLayout ONE =
            ParameterLayout.builder().weight("weight", 1).build();

    /** In some fifty steps v − m² comes down to rounding errors, of either sign. */
    @Test
    void aGradientThatNeverChangesLeavesCenteredStepsFinite() {
        for (double slope : new double[] {0.07, 0.11, 0.5, 0.7}) {
            Optimizer rmsprop = Optimizers.optimizer("rmsprop", Map.of("centered", true, "alpha", 0.5));
            State state = State.of(rmsprop.state(ONE), ONE);
            double[] parameters = {0};
            for (int number = 1; number <= 300; number++) {
                rmsprop.step(parameters, Optimizers.withGradient(slope), state, Step.of(number, 1));
                assertTrue(Double.isFinite(parameters[0]), "step " + number);
            }
        }
    }

    @Test
    void onlyWhatIsAskedForIsRemembered() {
        assertEquals(List.of("second-moment"), remembered(Map.of()));
        assertEquals(List.of("second-moment", "velocity"), remembered(Map.of("momentum", 0.5)));
        assertEquals(
                List.of("first-moment", "second-moment", "velocity"),
                remembered(Map.of("momentum", 0.5, "centered", true)));
    }

    private static List<String> remembered(Map<String, ?> options) {
        return List.copyOf(Optimizers.optimizer("rmsprop", options).state(ONE).perParameter());
    }
}
