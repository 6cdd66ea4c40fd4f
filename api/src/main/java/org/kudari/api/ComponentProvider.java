package org.kudari.api;

import java.util.List;

/**
 * Makes a component from options, and says what those are. Found through {@link java.util.ServiceLoader} under one of
 * the interfaces that extend this one, so an implementation is public, has a public constructor without arguments, and
 * is named in {@code module-info.java} ({@code provides … with …}) and in {@code META-INF/services}: which of the two is
 * read depends on the path the jar is on. A static {@code provider()} method is not used.
 *
 * <p>Constructors and the methods here must be quick and free of side effects: they run before anything is asked for.
 *
 * @since 0.1.0
 */
public interface ComponentProvider {
    /** How a configuration names it: {@code [a-z0-9-]+}, such as {@code gradient-descent}. */
    String name();

    /** One line that says what it is. */
    String description();

    /** The options it takes, in the order they are to be shown. None unless overridden. */
    default List<Option<?>> options() {
        return List.of();
    }

    /**
     * What it computes, in plain text with the symbols of its source, for the reference; empty unless overridden.
     *
     * @since 0.2.0
     */
    default String formula() {
        return "";
    }

    /**
     * Where the formula and the defaults come from: a paper, textbook or program, with number; empty unless overridden.
     *
     * @since 0.2.0
     */
    default String source() {
        return "";
    }

    /**
     * How it differs from what other programs call by the same name; empty unless overridden.
     *
     * @since 0.2.0
     */
    default String differences() {
        return "";
    }
}
