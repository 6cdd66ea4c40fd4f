package org.kudari.testkit;

import java.util.List;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;

/**
 * An activation function to be checked.
 *
 * @since 0.2.0
 */
public interface ActivationSubject extends Subject<ActivationProvider> {
    /**
     * Where the function has a kink: the values at which its slope jumps, as that of max(x, 0) does at 0. There the slope may be
     * any between the two sides'.
     *
     * @param options what the function was made with
     */
    default List<Double> kinks(Options options) {
        return List.of();
    }
}
