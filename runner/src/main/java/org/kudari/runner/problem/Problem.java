package org.kudari.runner.problem;

import java.util.Objects;

/**
 * One mistake, told to the one who can mend it: where it is, what was found and expected, what to try. Immutable.
 */
public final class Problem {
    private final String where;
    private final String message;

    private Problem(String where, String message) {
        this.where = Objects.requireNonNull(where);
        this.message = Objects.requireNonNull(message);
    }

    /**
     * A problem at a place.
     *
     * @param where {@code file:line:column}, a jar, or whatever leads to the place; empty when there is none
     * @param message what was found, what was expected and what to try
     */
    public static Problem at(String where, String message) {
        return new Problem(where, message);
    }

    /** {@code file:line:column}, a jar, or whatever leads to the place; empty when there is none. */
    public String where() {
        return where;
    }

    /** What was found, what was expected and what to try. */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem problem && where.equals(problem.where) && message.equals(problem.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(where, message);
    }

    /** {@code where: message}. */
    @Override
    public String toString() {
        return where.isEmpty() ? message : where + ": " + message;
    }
}
