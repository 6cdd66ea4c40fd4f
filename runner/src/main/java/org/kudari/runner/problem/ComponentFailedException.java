package org.kudari.runner.problem;

/**
 * A component's classes did not fit together while it was at work: a library is missing, or it was built against another version of
 * one. The message names the plugin, if it is one's, and what to do.
 */
public final class ComponentFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the error that the JVM raised in it. */
    public ComponentFailedException(String message, LinkageError cause) {
        super(message, cause);
    }
}
