package org.kudari.runner.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kudari.runner.problem.InvalidInputException;

class OverridesTest {
    private static Object apply(Map<String, ?> config, String... assignments) {
        return Overrides.apply((ConfigNode.Mapping) ConfigNode.of(config, ""), List.of(assignments))
                .plain();
    }

    @Test
    void aValueIsReplacedOrAdded() {
        assertEquals(
                Map.of("seed", 2L, "training", Map.of("epochs", 5L, "shuffle", false)),
                apply(
                        Map.of("seed", 1, "training", Map.of("epochs", 9)),
                        "seed=2",
                        "training.epochs=5",
                        "training.shuffle=false"));
    }

    @Test
    void aComponentWrittenAsANameTakesOptions() {
        assertEquals(
                Map.of("optimizer", Map.of("adam", Map.of("learning-rate", 0.1))),
                apply(Map.of("optimizer", "adam"), "optimizer.adam.learning-rate=0.1"));
    }

    @Test
    void valuesAreYaml() {
        assertEquals(
                Map.of("a", List.of(64L, 32L), "b", "x=y", "c", Map.of("d", 1e-3)),
                apply(Map.of(), "a=[64, 32]", "b=x=y", "c={d: 1e-3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "=1", "seed", ".a=1", "a..b=1", "a=[1"})
    void malformedAssignmentsAreRefused(String assignment) {
        assertThrows(InvalidInputException.class, () -> apply(Map.of(), assignment));
    }
}
