package org.kudari.api;

/**
 * An optimizer found the problem to have no answer that it can give, through no fault of its own: too few rows, columns
 * that depend on each other. The message is written for the user: what was found, and what to try.
 *
 * @since 0.1.0
 */
public final class UnsolvableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message for the user: what was found, what was expected, and what to try. */
    public UnsolvableException(String message) {
        super(message);
    }
}
