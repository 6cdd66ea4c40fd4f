package org.kudari.testkit;

/**
 * A check does not apply to this component, or could not be made; the message says why.
 *
 * @since 0.1.0
 */
public final class CheckSkipped extends RuntimeException {
    private static final long serialVersionUID = 1;

    CheckSkipped(String reason) {
        super(reason);
    }
}
