package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateTest {
    private static final ParameterLayout PARAMETERS =
            ParameterLayout.builder().weight("weight", 2, 3).build();

    private final StateLayout layout = StateLayout.builder()
            .perParameter("velocity")
            .perParameter("average")
            .vector("history", 4)
            .vector("empty", 0)
            .counter("steps")
            .build();
    private final State state = State.of(layout, PARAMETERS);

    @Test
    void namesKeepTheOrderInWhichTheyWereAdded() {
        assertEquals(List.of("velocity", "average"), new ArrayList<>(layout.perParameter()));
        assertEquals(Map.of("history", 4, "empty", 0), layout.vectors());
        assertEquals(
                List.of("history", "empty"), new ArrayList<>(layout.vectors().keySet()));
        assertEquals(List.of("steps"), new ArrayList<>(layout.counters()));
    }

    @Test
    void freshStateIsZeroAndAsLongAsNamed() {
        assertArrayEquals(new double[6], state.vector("velocity"));
        assertArrayEquals(new double[4], state.vector("history"));
        assertArrayEquals(new double[0], state.vector("empty"));
        assertEquals(0, state.counter("steps"));
    }

    @Test
    void vectorsAreLiveAndCountersAreOverwritten() {
        state.vector("velocity")[2] = 7;
        assertEquals(7, state.vector("velocity")[2]);
        assertSame(state.vector("velocity"), state.vector("velocity"));
        assertEquals(0, state.vector("average")[2]);
        state.setCounter("steps", 1L << 40);
        assertEquals(1L << 40, state.counter("steps"));
    }

    @Test
    void namesThatTheLayoutDoesNotHaveAreRefused() {
        assertTrue(refusal(() -> state.vector("steps")).startsWith("state vector: 'steps', but the layout names ["));
        assertEquals(
                "state counter: 'velocity', but the layout names [steps]", refusal(() -> state.counter("velocity")));
        assertEquals(
                "state counter: 'epochs', but the layout names [steps]", refusal(() -> state.setCounter("epochs", 1)));
    }

    @Test
    void aNameIsUsedOnceInALayoutWhateverItNames() {
        StateLayout.Builder builder =
                StateLayout.builder().perParameter("a").vector("b", 1).counter("c");
        for (String taken : List.of("a", "b", "c", " ")) {
            String message = "state name: '" + taken + "', but expected one that is not blank and not taken";
            assertEquals(message, refusal(() -> builder.perParameter(taken)));
            assertEquals(message, refusal(() -> builder.vector(taken, 1)));
            assertEquals(message, refusal(() -> builder.counter(taken)));
        }
        assertEquals("state vector 'd': length -1, but expected 0 or more", refusal(() -> builder.vector("d", -1)));
    }

    @Test
    void aLayoutIsFixedAndTheEmptyOneEmpty() {
        StateLayout.Builder builder = StateLayout.builder().counter("c");
        StateLayout before = builder.build();
        builder.counter("d");
        assertEquals(1, before.counters().size());
        assertThrows(
                UnsupportedOperationException.class, () -> before.counters().add("e"));
        StateLayout empty = StateLayout.empty();
        assertTrue(empty.perParameter().isEmpty()
                && empty.vectors().isEmpty()
                && empty.counters().isEmpty());
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void aPartHasItsOwnNamesAndSharesItsValues() {
        StateLayout inner =
                StateLayout.builder().vector("best", 1).counter("epochs").build();
        StateLayout both = StateLayout.builder()
                .part("1", inner)
                .part("2", inner)
                .counter("epochs")
                .build();
        State whole = State.of(both);

        whole.part("2").vector("best")[0] = 7;
        whole.part("2").setCounter("epochs", 3);

        assertEquals(List.of("1/best", "2/best"), new ArrayList<>(both.vectors().keySet()));
        assertEquals(0, whole.part("1").vector("best")[0]);
        assertEquals(7, whole.vector("2/best")[0]);
        assertEquals(3, whole.counter("2/epochs"));
        assertEquals(0, whole.counter("epochs"));
        assertEquals(
                "state counter: '1/epochs', but the layout names [epochs]",
                refusal(() -> whole.part("1").counter("1/epochs")));
        assertEquals("state part: '3', but the layout names [1, 2]", refusal(() -> whole.part("3")));
        assertEquals(
                "state part: '1', but expected a name that is not taken",
                refusal(() -> StateLayout.builder().part("1", inner).part("1", StateLayout.empty())));
        assertEquals(
                "state name: '1/best', but expected one that is not blank and not taken",
                refusal(() -> StateLayout.builder().part("1", inner).vector("1/best", 2)));
    }

    @Test
    void partsHavePartsAndVectorsOfEachParameter() {
        StateLayout innermost = StateLayout.builder().perParameter("mean").build();
        StateLayout inner = StateLayout.builder().part("b", innermost).build();
        State whole = State.of(StateLayout.builder().part("a", inner).build(), PARAMETERS);

        assertEquals(6, whole.part("a").part("b").vector("mean").length);
        assertSame(whole.vector("a/b/mean"), whole.part("a").part("b").vector("mean"));
        assertSame(whole.vector("a/b/mean"), whole.part("a").vector("b/mean"));
    }

    @Test
    void withoutParametersThereAreNoVectorsPerParameter() {
        assertEquals(
                "state: vectors per parameter [velocity, average], but expected none where there are no parameters;"
                        + " give each a length of its own",
                refusal(() -> State.of(layout)));
    }
}
