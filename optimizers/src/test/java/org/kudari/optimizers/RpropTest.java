package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kudari.api.Batching;
import org.kudari.api.Optimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;

class RpropTest {
    private static final ParameterLayout TWO =
            ParameterLayout.builder().weight("weight", 2).build();

    @Test
    void stepsGrowWhileTheGradientKeepsItsSignAndShrinkWhereItTurns() {
        Optimizer rprop = Optimizers.optimizer("rprop", Map.of("learning-rate", 1, "increase", 1.5, "decrease", 0.25));
        State state = State.of(rprop.state(TWO), TWO);
        double[] parameters = {10, 10};
        // First column: 1, then 1.5, then turned and so left out, then a step of 1.5·¼, which does not grow after a
        // turn.
        // Second column: so small that products of two gradients are 0.
        double[][] gradients = {{3, 1e-200}, {0.1, 1e-250}, {-7, 1e-300}, {-7, -1e-300}};
        double[][] expected = {{9, 9}, {7.5, 7.5}, {7.5, 5.25}, {7.875, 5.25}};
        for (int i = 0; i < 4; i++) {
            rprop.step(
                    parameters,
                    Optimizers.withGradient(gradients[i]),
                    state,
                    new ScheduledStep(i + 1, 1, new double[2]));
            assertArrayEquals(expected[i], parameters, "step " + (i + 1));
        }
    }

    @Test
    void itWantsAllRowsInEveryStep() {
        assertEquals(Batching.FULL, Optimizers.optimizer("rprop", Map.of()).batching());
    }

    @Test
    void aSmallestStepAboveTheLargestIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Optimizers.optimizer("rprop", Map.of("smallest-step", 1, "largest-step", 0.5)))
                .getMessage();
        assertEquals("option 'smallest-step': found 1.0, but expected at most the largest-step, 0.5", message);
    }
}
