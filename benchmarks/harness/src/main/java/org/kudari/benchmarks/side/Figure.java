package org.kudari.benchmarks.side;

import java.util.Optional;

/**
 * One number that a side was measured to have.
 *
 * @param name what was measured, without tabs
 * @param unit what it is counted in
 * @param value the number
 */
public record Figure(String name, Unit unit, double value) {
    /** Tells a figure from what native libraries print. */
    private static final String MARK = "figure";

    /** The figure as a line of text. */
    public String line() {
        return String.join("\t", MARK, name, unit.name(), Double.toString(value));
    }

    /** The figure that a line holds, if it does. */
    public static Optional<Figure> ofLine(String line) {
        String[] fields = line.split("\t");
        return fields.length == 4 && fields[0].equals(MARK)
                ? Optional.of(new Figure(fields[1], Unit.valueOf(fields[2]), Double.parseDouble(fields[3])))
                : Optional.empty();
    }
}
