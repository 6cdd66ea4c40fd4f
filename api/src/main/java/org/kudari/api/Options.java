package org.kudari.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked values of a component's options, defaults filled in. Immutable.
 *
 * <pre>{@code
 * double delta = options.get(DELTA);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Options {
    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Checks values against a declaration.
     *
     * @param declared what the component takes
     * @param given values by option name, as {@link Option#accept} takes them
     * @throws OptionException if a value is of the wrong type or out of range
     * @throws IllegalArgumentException if an option is given that is not declared, or one without default is missing
     */
    public static Options of(List<Option<?>> declared, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Option<?> option : declared) {
            names.add(option.name());
            Object value = given.get(option.name());
            if (value != null) {
                values.put(option.name(), option.accept(value));
            } else {
                values.put(
                        option.name(),
                        option.defaultValue()
                                .orElseThrow(() -> new IllegalArgumentException("option '" + option.name()
                                        + "': missing, but expected " + option.expectation())));
            }
        }
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("option '" + name + "': not one of " + names);
            }
        }
        return new Options(Collections.unmodifiableMap(values));
    }

    /** All defaults; errors as for {@link #of}. */
    public static Options defaults(List<Option<?>> declared) {
        return of(declared, Map.of());
    }

    /**
     * The value of an option.
     *
     * @throws IllegalArgumentException if the component's provider does not declare the option
     */
    public <T> T get(Option<T> option) {
        Object value = values.get(option.name());
        if (value == null) {
            throw new IllegalArgumentException("option '" + option.name() + "': not declared by the component's"
                    + " provider, which has " + values.keySet());
        }
        return option.accept(value);
    }

    /**
     * All values by name, in the order of their declaration; each a Double, Long, Boolean, String, {@link Chosen},
     * Options, or a List of these.
     */
    public Map<String, Object> asMap() {
        return values;
    }

    /**
     * The same as a configuration writes it: a component as a mapping of its name to its options, and everything made of
     * Double, Long, Boolean, String, List and Map.
     *
     * @since 0.2.0
     */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((name, value) -> tree.put(name, plain(value)));
        return tree;
    }

    private static Object plain(Object value) {
        if (value instanceof Chosen<?> chosen) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put(chosen.name(), chosen.options().toTree());
            return tree;
        }
        if (value instanceof Options options) {
            return options.toTree();
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        return value;
    }

    /** Equal when all names and values are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Options that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
