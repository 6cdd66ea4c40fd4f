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
 * @since 0.1.0
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

    /**
     * A list of finite real numbers; bounds hold for each of them.
     *
     * @since 0.2.0
     */
    public static Option<List<Double>> reals(String name) {
        return of(name, OptionType.REALS);
    }

    /**
     * A list of texts.
     *
     * @since 0.2.0
     */
    public static Option<List<String>> texts(String name) {
        return of(name, OptionType.TEXTS);
    }

    /**
     * Another component with options of its own, which a configuration writes as {@code relu} or as
     * {@code {leaky-relu: {slope: 0.1}}}. It may come from any jar.
     *
     * @param service the kind: one of the interfaces of this package that extend {@link ComponentProvider}
     * @since 0.2.0
     */
    public static <P extends ComponentProvider> Option<Chosen<P>> component(String name, Class<P> service) {
        return of(name, OptionType.component(service));
    }

    /**
     * A list of other components.
     *
     * @param service as for {@link #component}
     * @since 0.2.0
     */
    public static <P extends ComponentProvider> Option<List<Chosen<P>>> components(String name, Class<P> service) {
        OptionType<Chosen<P>> element = OptionType.component(service);
        return of(name, OptionType.listOf(element, "elements, each " + element.nounWithArticle()));
    }

    /**
     * Options under a key of their own, which a configuration writes as {@code {key: value, …}}.
     *
     * @since 0.2.0
     */
    public static Option<Options> section(String name, List<Option<?>> declared) {
        return of(name, OptionType.section(declared));
    }

    /**
     * A list whose elements have options, each as {@code {key: value, …}}.
     *
     * @since 0.2.0
     */
    public static Option<List<Options>> sections(String name, List<Option<?>> declared) {
        OptionType<Options> element = OptionType.section(declared);
        return of(name, OptionType.listOf(element, "elements, each " + element.nounWithArticle()));
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

    /**
     * Whether its values are lists.
     *
     * @since 0.2.0
     */
    public boolean isList() {
        return type.isList();
    }

    /**
     * The kind of component that it holds, or a list of it: the interface of its provider. Empty unless it is a
     * {@link #component} or {@link #components}.
     *
     * @since 0.2.0
     */
    public Optional<Class<? extends ComponentProvider>> component() {
        return type.component();
    }

    /**
     * The options under it, or under each element of its list; empty unless it is a {@link #section} or {@link #sections}.
     *
     * @since 0.2.0
     */
    public List<Option<?>> options() {
        return type.options();
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
     * @param value a {@code Number}, {@code Boolean}, {@code String}, {@link Chosen}, {@link Options} or a {@code Map} for
     *     them, or a {@code List} of these
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
        return type.nounWithArticle() + (bounds.isEmpty() ? "" : (isList() ? ", each " : " ") + range());
    }
}
