package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts of parameters and of state. */
class LayoutTest {
    private final ParameterLayout parameters =
            ParameterLayout.builder().weight("w", 2, 3).bias("b", 3).build();

    @Test
    void blocksLieOneBehindTheOther() {
        assertEquals(9, parameters.size());
        assertEquals(6, parameters.block("b").offset());
        assertEquals(List.of(2, 3), parameters.block("w").shape());
        assertEquals(Role.BIAS, parameters.block("b").role());
        assertEquals(
                List.of("w", "b"),
                parameters.blocks().stream().map(ParameterBlock::name).toList());
    }

    @Test
    void aBuilderThatGoesOnLeavesWhatItBuiltAlone() {
        ParameterLayout.Builder builder = ParameterLayout.builder().weight("a", 1);
        ParameterLayout first = builder.build();

        ParameterLayout second = builder.weight("b", 1).build();

        assertEquals(1, first.size());
        assertEquals(2, second.size());
    }

    @Test
    void blocksThatCannotBeAreRefused() {
        ParameterLayout.Builder builder = ParameterLayout.builder().weight("w", 1 << 20, 1 << 10);

        assertThrows(IllegalArgumentException.class, () -> builder.bias("w", 1));
        assertThrows(IllegalArgumentException.class, () -> builder.bias(" ", 1));
        assertThrows(IllegalArgumentException.class, () -> builder.bias("b", -1));
        assertThrows(IllegalArgumentException.class, () -> builder.weight("more", 1 << 20, 1 << 10));
        assertThrows(IllegalArgumentException.class, () -> builder.weight("huge", 1 << 30, 1 << 30, 1 << 30));
        assertEquals(
                "parameter block: 'v', but there are [w, b]",
                assertThrows(IllegalArgumentException.class, () -> parameters.block("v"))
                        .getMessage());
    }

    @Test
    void stateBeginsAtZeroAndIsLive() {
        StateLayout layout = StateLayout.builder()
                .perParameter("velocity")
                .vector("rho", 4)
                .counter("steps")
                .build();

        State state = State.of(layout, parameters);

        assertArrayEquals(new double[9], state.vector("velocity"));
        assertEquals(4, state.vector("rho").length);
        state.vector("velocity")[3] = 2;
        assertEquals(2, state.vector("velocity")[3]);
        assertEquals(0, state.counter("steps"));
        state.setCounter("steps", 5);
        assertEquals(5, state.counter("steps"));
        assertThrows(IllegalArgumentException.class, () -> state.vector("steps"));
        assertThrows(IllegalArgumentException.class, () -> state.counter("velocity"));
    }

    @Test
    void aNameOfStateIsUsedOnce() {
        StateLayout.Builder builder = StateLayout.builder().vector("a", 1);

        assertThrows(IllegalArgumentException.class, () -> builder.counter("a"));
        assertThrows(IllegalArgumentException.class, () -> builder.perParameter("a"));
        assertThrows(IllegalArgumentException.class, () -> builder.vector("b", -1));
    }
}
