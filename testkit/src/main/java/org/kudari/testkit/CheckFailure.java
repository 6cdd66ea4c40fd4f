package org.kudari.testkit;

/** A check found a fault. The message says what was found, what was expected, and what usually causes it. */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    CheckFailure(String found, String expected, String usualCause) {
        this(found, expected, usualCause, null);
    }

    CheckFailure(String found, String expected, String usualCause, Throwable cause) {
        super("found: " + found + "\nexpected: " + expected + "\nusual cause: " + usualCause, cause);
    }
}
