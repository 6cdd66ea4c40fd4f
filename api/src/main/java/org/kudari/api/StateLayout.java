package org.kudari.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an optimizer wants remembered from step to step: named vectors and named counters, all 0 at the start. The
 * training loop owns them, saves them with a checkpoint and restores them, so an optimizer keeps nothing itself.
 * Immutable.
 *
 * <pre>{@code
 * public StateLayout state(ParameterLayout layout) {
 *     return StateLayout.builder().perParameter("velocity").counter("steps").build();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StateLayout {
    private static final StateLayout EMPTY = builder().build();

    private final Set<String> perParameter;
    private final Map<String, Integer> vectors;
    private final Set<String> counters;
    private final Map<String, StateLayout> parts;

    private StateLayout(
            Set<String> perParameter,
            Map<String, Integer> vectors,
            Set<String> counters,
            Map<String, StateLayout> parts) {
        this.perParameter = perParameter;
        this.vectors = vectors;
        this.counters = counters;
        this.parts = parts;
    }

    /** Nothing to remember. */
    public static StateLayout empty() {
        return EMPTY;
    }

    /** What the names of a part begin with. */
    static String prefix(String part) {
        return part + "/";
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The names of vectors with one value per parameter; saved block by block under the parameters' names. */
    public Set<String> perParameter() {
        return perParameter;
    }

    /** The names and lengths of all other vectors. */
    public Map<String, Integer> vectors() {
        return vectors;
    }

    /** The names of counters. */
    public Set<String> counters() {
        return counters;
    }

    /** The layouts that were put under a name; what they name is among the names above as well. */
    Map<String, StateLayout> parts() {
        return parts;
    }

    /** Collects names; each may be used once in a layout. */
    public static final class Builder {
        private final Set<String> perParameter = new LinkedHashSet<>();
        private final Map<String, Integer> vectors = new LinkedHashMap<>();
        private final Set<String> counters = new LinkedHashSet<>();
        private final Map<String, StateLayout> parts = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a vector as long as the parameters, in their layout. */
        public Builder perParameter(String name) {
            requireNew(name);
            perParameter.add(name);
            return this;
        }

        /** Adds a vector of a length of its own, 0 or more. */
        public Builder vector(String name, int length) {
            requireNew(name);
            if (length < 0) {
                throw new IllegalArgumentException(
                        "state vector '" + name + "': length " + length + ", but expected 0 or more");
            }
            vectors.put(name, length);
            return this;
        }

        /** Adds a whole number. */
        public Builder counter(String name) {
            requireNew(name);
            counters.add(name);
            return this;
        }

        /**
         * Adds all of another layout, each name behind this one's and a slash, so that several can stand side by side. See
         * {@link State#part}.
         *
         * @since 0.2.0
         */
        public Builder part(String name, StateLayout layout) {
            if (parts.containsKey(name)) {
                throw new IllegalArgumentException("state part: '" + name + "', but expected a name that is not taken");
            }
            layout.perParameter.forEach(inner -> perParameter(prefix(name) + inner));
            layout.vectors.forEach((inner, length) -> vector(prefix(name) + inner, length));
            layout.counters.forEach(inner -> counter(prefix(name) + inner));
            parts.put(name, layout);
            return this;
        }

        private void requireNew(String name) {
            if (name.isBlank() || perParameter.contains(name) || vectors.containsKey(name) || counters.contains(name)) {
                throw new IllegalArgumentException(
                        "state name: '" + name + "', but expected one that is not blank and not taken");
            }
        }

        /** The layout of what was added so far. */
        public StateLayout build() {
            // Not Set.copyOf and its like: they iterate in an order that differs from one JVM to the next.
            return new StateLayout(
                    Collections.unmodifiableSet(new LinkedHashSet<>(perParameter)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(vectors)),
                    Collections.unmodifiableSet(new LinkedHashSet<>(counters)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(parts)));
        }
    }
}
