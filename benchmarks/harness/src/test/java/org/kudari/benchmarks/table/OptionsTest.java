package org.kudari.benchmarks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void hasDefaults() {
        assertEquals(new Options("networks", 2, 5, false, List.of()), Options.parse("networks"));
    }

    @Test
    void readsEveryOption() {
        assertEquals(
                new Options("networks", 8, 3, true, List.of("W1", "P1")),
                Options.parse("networks", "--threads", "8", "--rounds", "3", "--quick", "--only", "W1,P1"));
    }

    @Test
    void quickIsOneRound() {
        assertEquals(1, Options.parse("networks", "--quick").rounds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "networks --fast", "networks --threads", "networks --threads 0", "networks --rounds x"})
    void refusesWhatItDoesNotKnow(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThrows(IllegalArgumentException.class, () -> Options.parse(arguments));
    }
}
