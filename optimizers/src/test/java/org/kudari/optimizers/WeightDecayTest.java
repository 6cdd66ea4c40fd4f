package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;

class WeightDecayTest {
    private static final ParameterLayout TWO =
            ParameterLayout.builder().weight("weight", 2).build();

    static List<Arguments> decays() {
        List<Arguments> decays = new ArrayList<>();
        for (OptimizerProvider provider : ServiceLoader.load(OptimizerProvider.class)) {
            provider.options().stream()
                    .filter(option -> option.name().endsWith("weight-decay"))
                    .forEach(option -> decays.add(Arguments.of(provider.name(), option.name())));
        }
        return decays;
    }

    private static double[] afterThreeSteps(String optimizer, Map<String, ?> options, double decayFactor) {
        Optimizer made = Optimizers.optimizer(optimizer, options);
        State state = State.of(made.state(TWO), TWO);
        double[] parameters = {3, -2};
        for (int number = 1; number <= 3; number++) {
            made.step(
                    parameters,
                    Optimizers.withGradient(0.5, 0.25 * number),
                    state,
                    new ScheduledStep(number, 0.5, decayFactor, new double[2]));
        }
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("decays")
    void excludedParametersDoNotDecay(String optimizer, String option) {
        double[] without = afterThreeSteps(optimizer, Map.of(option, 0.0), 1);
        assertArrayEquals(without, afterThreeSteps(optimizer, Map.of(option, 0.3), 0));
        double[] with = afterThreeSteps(optimizer, Map.of(option, 0.3), 1);
        assertNotEquals(without[0], with[0]);
        assertNotEquals(without[1], with[1]);
    }

    @Test
    void everyOptimizerButRpropHasIt() {
        // Two kinds in gradient-descent, nadam and radam.
        assertEquals(12 + 3, decays().size());
    }

    @Test
    void inPlainGradientDescentBothKindsAreTheSame() {
        assertArrayEquals(
                afterThreeSteps("gradient-descent", Map.of("coupled-weight-decay", 0.3), 1),
                afterThreeSteps("gradient-descent", Map.of("weight-decay", 0.3), 1),
                1e-15);
    }

    @Test
    void decoupledDecayTakesTheSamePartOfEveryParameterWhateverItsGradient() {
        double[] without = afterThreeSteps("adamw", Map.of("weight-decay", 0), 1);
        double[] with = afterThreeSteps("adamw", Map.of("weight-decay", 100), 1);
        // 1 − 0.001·0.5·100 = 0.95 of what was there before each step.
        double kept = 0.95 * 0.95 * 0.95;
        double[] start = {3, -2};
        for (int i = 0; i < 2; i++) {
            double move = without[i] - start[i];
            // Each of three nearly equal moves decays with what it is added to.
            double moves = move / 3 * (1 + 0.95 + 0.95 * 0.95);
            assertEquals(kept * start[i] + moves, with[i], 2e-5);
        }
    }
}
