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
     * @param given plain values by option name: {@code Number}, {@code Boolean}, {@code String} or {@code List}
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

    /** All values by name, in the order of their declaration; each a Double, Long, Boolean, String or List of Long. */
    public Map<String, Object> asMap() {
        return values;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
