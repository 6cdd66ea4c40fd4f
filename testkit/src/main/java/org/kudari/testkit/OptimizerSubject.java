package org.kudari.testkit;

import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;

/**
 * An optimizer to be checked.
 *
 * @since 0.1.0
 */
public interface OptimizerSubject extends Subject<OptimizerProvider> {
    /**
     * Whether a first step may move parameters whose gradient is 0, as weight decay does; not so by default.
     *
     * @param options what the optimizer was made with
     */
    default boolean movesOnZeroGradient(Options options) {
        return false;
    }
}
