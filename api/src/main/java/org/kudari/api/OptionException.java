package org.kudari.api;

/**
 * A value that an option does not take. The message says what was found and what was expected.
 *
 * @since 0.1.0
 */
public final class OptionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String option;
    private final String expected;

    OptionException(Option<?> option, Object found) {
        super("option '" + option.name() + "': found " + quoted(found) + ", but expected " + option.expectation());
        this.option = option.name();
        this.expected = option.expectation();
    }

    private static String quoted(Object value) {
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }

    /** The name of the option. */
    public String option() {
        return option;
    }

    /** What was expected, in words. */
    public String expected() {
        return expected;
    }
}
