package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a configuration that remembers its place. */
public sealed interface ConfigNode permits ConfigNode.Scalar, ConfigNode.Sequence, ConfigNode.Mapping {
    /** {@code file:line:column}, or what else leads to the place. */
    String where();

    /** What was found, for messages: {@code 'abc'}, {@code a list} … */
    String found();

    /** The plain value: a Long, Double, Boolean, String, null, or a List or Map of these. */
    Object plain();

    /** A single value; null for an empty one. */
    record Scalar(Object value, String where) implements ConfigNode {
        @Override
        public String found() {
            return value == null ? "nothing" : value instanceof String ? "'" + value + "'" : value.toString();
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    /** A list. */
    record Sequence(List<ConfigNode> elements, String where) implements ConfigNode {
        @Override
        public String found() {
            return "a list";
        }

        @Override
        public Object plain() {
            List<Object> values = new ArrayList<>();
            elements.forEach(element -> values.add(element.plain()));
            return values;
        }
    }

    /** Keys with values, in the order they were written. */
    record Mapping(Map<String, Entry> entries, String where) implements ConfigNode {
        @Override
        public String found() {
            return "keys with values";
        }

        @Override
        public Object plain() {
            Map<String, Object> values = new LinkedHashMap<>();
            entries.forEach((key, entry) -> values.put(key, entry.value().plain()));
            return values;
        }
    }

    /** The value of a key, and where the key stands. */
    record Entry(String keyWhere, ConfigNode value) {}

    /**
     * Nodes for plain values made in code.
     *
     * @param value a Number, Boolean, String, null, or a List or Map of these
     * @param where what leads to it, such as {@code training.epochs}
     */
    static ConfigNode of(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            map.forEach((key, element) -> {
                String place = where.isEmpty() ? key.toString() : where + "." + key;
                entries.put(key.toString(), new Entry(place, of(element, place)));
            });
            return new Mapping(entries, where);
        }
        if (value instanceof List<?> list) {
            List<ConfigNode> elements = new ArrayList<>();
            list.forEach(element -> elements.add(of(element, where + "[" + (elements.size() + 1) + "]")));
            return new Sequence(elements, where);
        }
        if (value instanceof Float number) {
            return new Scalar(number.doubleValue(), where);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return new Scalar(((Number) value).longValue(), where);
        }
        return new Scalar(value, where);
    }
}
