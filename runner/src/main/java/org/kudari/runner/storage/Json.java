package org.kudari.runner.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.compute.DecimalText;
import org.kudari.runner.problem.InvalidInputException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * JSON from and to plain values: Map, List, String, Double, Long or Integer, Boolean, null. The same value always gives
 * the same characters. JSON has no NaN and no infinity; they are written as null.
 */
public final class Json {
    private static final int MAX_CHARACTERS = 1 << 30;

    private Json() {}

    /** On one line. */
    public static String compact(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text, null);
        return text.toString();
    }

    /** Indented, for reading, with a line end at the end. */
    public static String pretty(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text, "\n");
        return text.append('\n').toString();
    }

    /** @param lineBreak a line end and the indentation at this level; null to write on one line */
    private static void write(Object value, StringBuilder text, String lineBreak) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, text, lineBreak);
        } else if (value instanceof List<?> list) {
            writeList(list, text, lineBreak);
        } else if (value instanceof String string) {
            writeString(string, text);
        } else if (value instanceof Double number) {
            text.append(Double.isFinite(number) ? DecimalText.shortest(number) : "null");
        } else if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            text.append(value);
        } else {
            throw new IllegalArgumentException(
                    "JSON value: found a " + value.getClass().getName() + ", but expected a plain value");
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder text, String lineBreak) {
        String inner = lineBreak == null || map.isEmpty() ? null : lineBreak + "  ";
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator).append(inner == null ? "" : inner);
            writeString(entry.getKey().toString(), text);
            text.append(inner == null ? ":" : ": ");
            write(entry.getValue(), text, inner);
            separator = ",";
        }
        text.append(inner == null ? "" : lineBreak).append('}');
    }

    private static void writeList(List<?> list, StringBuilder text, String lineBreak) {
        String inner = lineBreak == null || list.isEmpty() ? null : lineBreak + "  ";
        text.append('[');
        String separator = "";
        for (Object element : list) {
            text.append(separator).append(inner == null ? "" : inner);
            write(element, text, inner);
            separator = ",";
        }
        text.append(inner == null ? "" : lineBreak).append(']');
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // Also what is a control character to YAML, whose reader reads this back.
                    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /**
     * The plain value that a JSON text stands for.
     *
     * @param where what the text is, for messages
     * @throws InvalidInputException if it is not JSON
     */
    public static Object parse(String json, String where) {
        // JSON is a part of YAML 1.2, whose reader is here anyway.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(where)
                .setSchema(new JsonSchema())
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        try {
            return wholeNumbersAsLong(new Load(settings).loadFromString(json));
        } catch (YamlEngineException e) {
            throw InvalidInputException.damagedModel(where, "its header is not valid JSON");
        }
    }

    private static Object wholeNumbersAsLong(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> converted = new LinkedHashMap<>();
            map.forEach((key, element) -> converted.put(key, wholeNumbersAsLong(element)));
            return converted;
        }
        if (value instanceof List<?> list) {
            List<Object> converted = new ArrayList<>();
            list.forEach(element -> converted.add(wholeNumbersAsLong(element)));
            return converted;
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
