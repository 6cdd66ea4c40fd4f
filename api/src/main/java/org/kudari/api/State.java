package org.kudari.api;

import java.util.HashMap;
import java.util.Map;

/**
 * The vectors and counters that a {@link StateLayout} names. Mutable; owned by the training loop, which hands it to
 * every step and saves it. While {@link FirstOrderOptimizer#update} runs on several threads, each may write the vectors
 * in its own range only, and no counter.
 */
public final class State {
    private final Map<String, double[]> vectors = new HashMap<>();
    private final Map<String, long[]> counters = new HashMap<>();
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
        return state;
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
                    "state " + what + ": '" + name + "', but the optimizer's layout names " + all.keySet());
        }
        return found;
    }
}
