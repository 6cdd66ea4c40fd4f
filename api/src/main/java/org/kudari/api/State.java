package org.kudari.api;

import java.util.HashMap;
import java.util.Map;

/**
 * The vectors and counters that a {@link StateLayout} names. Mutable; owned by the training loop, which hands it to
 * every step and saves it. While {@link FirstOrderOptimizer#update} runs on several threads, each may write the vectors
 * in its own range only, and no counter.
 *
 * @since 0.1.0
 */
public final class State {
    private final Map<String, double[]> vectors = new HashMap<>();
    private final Map<String, long[]> counters = new HashMap<>();
    private final Map<String, State> parts = new HashMap<>();
    private final ParameterLayout parameters;

    private State(ParameterLayout parameters) {
        this.parameters = parameters;
    }

    /** Fresh state, all 0, for the given parameters. */
    public static State of(StateLayout layout, ParameterLayout parameters) {
        State state = new State(parameters);
        layout.perParameter().forEach(name -> state.vectors.put(name, new double[parameters.size()]));
        layout.vectors().forEach((name, length) -> state.vectors.put(name, new double[length]));
        layout.counters().forEach(name -> state.counters.put(name, new long[1]));
        state.addParts(layout, "", state);
        return state;
    }

    /** Makes parts now, so that asking for one changes nothing: several threads may. */
    private void addParts(StateLayout layout, String prefix, State whole) {
        layout.parts().forEach((name, inner) -> {
            String innerPrefix = prefix + StateLayout.prefix(name);
            State part = new State(parameters);
            inner.perParameter().forEach(own -> part.vectors.put(own, whole.vectors.get(innerPrefix + own)));
            inner.vectors().keySet().forEach(own -> part.vectors.put(own, whole.vectors.get(innerPrefix + own)));
            inner.counters().forEach(own -> part.counters.put(own, whole.counters.get(innerPrefix + own)));
            part.addParts(inner, innerPrefix, whole);
            parts.put(name, part);
        });
    }

    /**
     * Fresh state, all 0, of what is remembered apart from parameters.
     *
     * @throws IllegalArgumentException if the layout has vectors per parameter
     * @since 0.2.0
     */
    public static State of(StateLayout layout) {
        if (!layout.perParameter().isEmpty()) {
            throw new IllegalArgumentException("state: vectors per parameter " + layout.perParameter()
                    + ", but expected none where there are no parameters; give each a length of its own");
        }
        return of(layout, ParameterLayout.builder().build());
    }

    /**
     * What {@link StateLayout.Builder#part} put under a name, called as in the layout that was put there. The values are
     * shared, not copied: who writes one of them writes this state.
     *
     * @throws IllegalArgumentException if the layout names no such part
     * @since 0.2.0
     */
    public State part(String name) {
        return known("part", name, parts);
    }

    /**
     * How the parameters that this belongs to, and with them the vectors with one value per parameter, divide into blocks.
     *
     * @since 0.2.0
     */
    public ParameterLayout parameters() {
        return parameters;
    }

    /**
     * A vector: the live array, to be read and written in place.
     *
     * @throws IllegalArgumentException if the layout names no such vector
     */
    public double[] vector(String name) {
        return known("vector", name, vectors);
    }

    /**
     * A counter's value.
     *
     * @throws IllegalArgumentException if the layout names no such counter
     */
    public long counter(String name) {
        return known("counter", name, counters)[0];
    }

    /**
     * Overwrites a counter.
     *
     * @throws IllegalArgumentException if the layout names no such counter
     */
    public void setCounter(String name, long value) {
        known("counter", name, counters)[0] = value;
    }

    private static <T> T known(String what, String name, Map<String, T> all) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "state " + what + ": '" + name + "', but the layout names " + all.keySet());
        }
        return found;
    }
}
