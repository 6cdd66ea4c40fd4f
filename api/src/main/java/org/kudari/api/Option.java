package org.kudari.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting that a component takes: its name, type, range, default and meaning. One declaration is the parser, the check
 * and the documentation. Immutable: every method that narrows or describes gives a new option.
 *
 * <pre>{@code
 * static final Option<Double> DELTA =
 *         Option.real("delta").greaterThan(0).defaultValue(1.0).doc("where the loss turns from square to linear");
 * }</pre>
 *
 * <p>An option without a default must be given by the user.
 *
 * @param <T> the Java type of its values
 */
public final class Option<T> {
    private final String name;
    private final OptionType<T> type;
    private final List<OptionBound> bounds;
    private final T defaultValue;
    private final String unit;
    private final String doc;

    private Option(String name, OptionType<T> type, List<OptionBound> bounds, T defaultValue, String unit, String doc) {
        this.name = name;
        this.type = type;
        this.bounds = bounds;
        this.defaultValue = defaultValue;
        this.unit = unit;
        this.doc = doc;
        if (defaultValue != null) {
            accept(defaultValue);
        }
    }

    private static <T> Option<T> of(String name, OptionType<T> type) {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "option name: '" + name + "', but expected lower-case words joined by hyphens");
        }
        return new Option<>(name, type, List.of(), null, "", "");
    }

    /** A finite real number. */
    public static Option<Double> real(String name) {
        return of(name, OptionType.REAL);
    }

    /** A whole number between −2⁶³ and 2⁶³−1. */
    public static Option<Long> integer(String name) {
        return of(name, OptionType.INTEGER);
    }

    /** True or false. */
    public static Option<Boolean> flag(String name) {
        return of(name, OptionType.FLAG);
    }

    /** Any text. */
    public static Option<String> text(String name) {
        return of(name, OptionType.TEXT);
    }

    /** One of the given words. */
    public static Option<String> choice(String name, String... words) {
        return of(name, OptionType.choice(List.of(words)));
    }

    /** A list of whole numbers; bounds hold for each of them. */
    public static Option<List<Long>> integers(String name) {
        return of(name, OptionType.INTEGERS);
    }

    /** The same option for numbers x &gt; bound. */
    public Option<T> greaterThan(double bound) {
        return with(new OptionBound("greater than", bound, value -> value > bound));
    }

    /** The same option for numbers x ≥ bound. */
    public Option<T> atLeast(double bound) {
        return with(new OptionBound("at least", bound, value -> value >= bound));
    }

    /** The same option for numbers x &lt; bound. */
    public Option<T> lessThan(double bound) {
        return with(new OptionBound("less than", bound, value -> value < bound));
    }

    /** The same option for numbers x ≤ bound. */
    public Option<T> atMost(double bound) {
        return with(new OptionBound("at most", bound, value -> value <= bound));
    }

    private Option<T> with(OptionBound bound) {
        if (!type.isNumeric()) {
            throw new IllegalArgumentException("option '" + name + "': a bound, but its values are " + type.noun());
        }
        List<OptionBound> more = new ArrayList<>(bounds);
        more.add(bound);
        return new Option<>(name, type, List.copyOf(more), defaultValue, unit, doc);
    }

    /**
     * The same option with a value for when the user gives none.
     *
     * @throws OptionException if the value is out of range
     */
    public Option<T> defaultValue(T value) {
        return new Option<>(name, type, bounds, Objects.requireNonNull(value), unit, doc);
    }

    /** The same option with the unit its values are in, such as {@code rows}. */
    public Option<T> unit(String newUnit) {
        return new Option<>(name, type, bounds, defaultValue, newUnit, doc);
    }

    /** The same option with a line that says what it does. */
    public Option<T> doc(String sentence) {
        return new Option<>(name, type, bounds, defaultValue, unit, sentence);
    }

    /** The name as a configuration writes it: lower-case words joined by hyphens. */
    public String name() {
        return name;
    }

    /** What its values are, in words: {@code number}, {@code whole number}, {@code one of relu, tanh} … */
    public String type() {
        return type.noun();
    }

    /** The bounds in words, such as {@code greater than 0}; empty when there are none. */
    public String range() {
        List<String> words = new ArrayList<>();
        bounds.forEach(bound -> words.add(bound.toString()));
        return String.join(" and ", words);
    }

    /** The words to choose from; empty unless it is a choice. */
    public List<String> choices() {
        return type.choices();
    }

    /** The value for when the user gives none; empty if the user must give one. */
    public Optional<T> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** The unit its values are in; empty when they have none. */
    public String unit() {
        return unit;
    }

    /** A line that says what it does. */
    public String doc() {
        return doc;
    }

    /**
     * Checks a plain value and converts it to this option's type: whole numbers to real ones, and an {@code Integer} to a
     * {@code Long}.
     *
     * @param value a {@code Number}, {@code Boolean}, {@code String} or {@code List}
     * @throws OptionException if it is of another type or out of range; the message names the option, what was found and
     *     what was expected
     */
    public T accept(Object value) {
        T converted = type.convert(value).orElseThrow(() -> wrong(value));
        for (Number number : type.numbers(converted)) {
            for (OptionBound bound : bounds) {
                if (!bound.allows(number.doubleValue())) {
                    throw wrong(value);
                }
            }
        }
        return converted;
    }

    private OptionException wrong(Object found) {
        return new OptionException(this, found);
    }

    @Override
    public String toString() {
        return name + " (" + expectation() + ")";
    }

    /** What is expected, in words: type, range and unit, such as {@code a number greater than 0}. */
    public String expectation() {
        return type.nounWithArticle() + (bounds.isEmpty() ? "" : (type.isList() ? ", each " : " ") + range());
    }
}
