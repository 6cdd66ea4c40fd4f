package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.table.Table;

/** Collects the cells of one column of a file. */
final class ColumnBuilder {
    private final String name;
    private final Problems problems;
    private final boolean inferred;
    private CellKind kind;
    private double[] numbers = new double[64];
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> sameTexts = new HashMap<>();
    private int size;

    ColumnBuilder(String name, CellKind kind, Problems problems) {
        this.name = name;
        this.kind = kind;
        this.inferred = kind == CellKind.INFER;
        this.problems = problems;
    }

    void add(String cell, String where) {
        String text = cell.strip();
        if (kind == CellKind.INFER && !text.isEmpty()) {
            kind = NumberText.parse(text).isPresent() ? CellKind.NUMBER : CellKind.TEXT;
        }
        if (kind == CellKind.TEXT) {
            // Empty cells before the first full one were not stored yet.
            while (texts.size() < size) {
                texts.add(null);
            }
            // Categories repeat: one String for each, not one for each cell.
            texts.add(text.isEmpty() ? null : sameTexts.computeIfAbsent(text, same -> same));
        } else {
            addNumber(text, where);
        }
        size++;
    }

    private void addNumber(String text, String where) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size] = Double.NaN;
        if (!text.isEmpty()) {
            OptionalDouble number = NumberText.parse(text);
            if (number.isPresent()) {
                numbers[size] = number.getAsDouble();
            } else {
                problems.add(
                        where,
                        "column '" + name + "': found '" + shortened(text) + "', but expected a number" + hint(text));
            }
        }
    }

    private String hint(String text) {
        String hint = NumberText.hint(text);
        return hint.isEmpty() && inferred ? "; if the column holds categories, say categorical: [" + name + "]" : hint;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    void addTo(Table.Builder table) {
        if (kind == CellKind.TEXT) {
            table.texts(name, texts.toArray(new String[0]));
        } else {
            table.numbers(name, NumberColumn.of(Arrays.copyOf(numbers, size)).compacted());
        }
    }
}
