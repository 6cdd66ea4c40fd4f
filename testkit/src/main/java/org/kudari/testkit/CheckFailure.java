package org.kudari.testkit;

/**
 * A check found a fault. The message says what was found, what was expected, and what usually causes it.
 *
 * @since 0.1.0
 */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    CheckFailure(String found, String expected, String usualCause) {
        this(found, expected, usualCause, null);
    }

    CheckFailure(String found, String expected, String usualCause, Throwable cause) {
        super("found: " + found + "\nexpected: " + expected + "\nusual cause: " + usualCause, cause);
    }

    private CheckFailure(String message, Throwable cause, StackTraceElement[] trace) {
        super(message, cause);
        setStackTrace(trace);
    }

    /** This failure with its check before it, for those who show no more than the message. */
    CheckFailure of(Check check) {
        return new CheckFailure(check + "\n" + getMessage(), getCause(), getStackTrace());
    }

    /**
     * This failure, of something that an author can declare to be meant so.
     *
     * @param way how an author says so
     * @throws CheckSkipped instead, if no author was asked
     */
    CheckFailure where(Subject<?> subject, String way) {
        if (!subject.declared()) {
            throw new CheckSkipped(getMessage() + "\nif it is meant so, its author can say so " + way);
        }
        return this;
    }
}
