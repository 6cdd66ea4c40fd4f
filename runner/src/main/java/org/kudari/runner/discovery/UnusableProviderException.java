package org.kudari.runner.discovery;

/** A provider's answers are not such that a component could be made of them; the message says which, and what is expected. */
public final class UnusableProviderException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableProviderException(String message) {
        super(message);
    }
}
