package org.kudari.testkit;

import org.kudari.api.ModelProvider;

/**
 * A model to be checked.
 *
 * @since 0.1.0
 */
public interface ModelSubject extends Subject<ModelProvider> {
    /** How many inputs to try it with; 1 or more. */
    default int inputs() {
        return 3;
    }

    /** How many outputs to try it with; 1 or more. */
    default int outputs() {
        return 2;
    }
}
