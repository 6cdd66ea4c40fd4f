package org.kudari.runner.problem;

/**
 * A component failed while it was at work: its classes did not fit together, because a library is missing or it was built against
 * another version of one; or it answered what its interface does not allow. The message names the component or its plugin, and
 * what to do.
 */
public final class ComponentFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * With what the component answered in it.
     *
     * @since 0.2.0
     */
    public ComponentFailedException(String message) {
        super(message);
    }

    /** With the error that the JVM raised in it. */
    public ComponentFailedException(String message, LinkageError cause) {
        super(message, cause);
    }
}
