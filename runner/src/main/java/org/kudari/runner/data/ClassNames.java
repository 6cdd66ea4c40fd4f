package org.kudari.runner.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.kudari.runner.problem.NearestName;

/**
 * The different classes of a column.
 *
 * @param names in ascending order: of their values if all are numbers, else of their characters. Numbers are written in one
 *     way only, whole ones without a point.
 */
record ClassNames(List<String> names) {
    /** The classes of cells. */
    static ClassNames of(Iterable<String> cells) {
        TreeSet<String> found = new TreeSet<>();
        cells.forEach(cell -> found.add(cell.strip()));
        return new ClassNames(areNumbers(found) ? inNumericOrder(found) : List.copyOf(found));
    }

    private static boolean areNumbers(Iterable<String> texts) {
        for (String text : texts) {
            if (NumberText.parse(text).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> inNumericOrder(Iterable<String> texts) {
        TreeMap<Double, String> ordered = new TreeMap<>();
        for (String text : texts) {
            // Adding 0 makes −0 and 0 one class.
            double value = NumberText.parse(text).orElseThrow() + 0.0;
            ordered.put(value, Cells.text(value));
        }
        return List.copyOf(ordered.values());
    }

    /** The position of the class that a cell names; −1 where it names none. */
    ToIntFunction<String> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (String name : names) {
            positions.put(name, positions.size());
        }
        boolean areNumbers = areNumbers(names);
        return cell -> positions.getOrDefault(areNumbers ? asWritten(cell.strip()) : cell.strip(), -1);
    }

    /** A number as classes write it; any other text as it is. */
    private static String asWritten(String text) {
        return NumberText.parse(text).stream().mapToObj(Cells::text).findFirst().orElse(text);
    }

    /**
     * What to say of a cell that names no class.
     *
     * @param cell null where it is empty
     */
    String complaint(String column, String cell) {
        return "column '" + column + "'"
                + (cell == null
                        ? " is empty, but it is a target"
                        : ": found '" + cell.strip() + "', a class that no training row has; "
                                + NearestName.hint(cell.strip(), names));
    }
}
