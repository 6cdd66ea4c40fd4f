package org.kudari.testkit;

import java.util.List;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/**
 * A loss to be checked. Its targets are made to fit {@link org.kudari.api.Loss#targetKind}.
 *
 * @since 0.1.0
 */
public interface LossSubject extends Subject<LossProvider> {
    /**
     * Where the loss has a kink: the values of prediction − target at which its slope jumps, as that of the absolute error
     * does at 0. There the gradient may be any slope between the two sides'.
     *
     * @param options what the loss was made with
     */
    default List<Double> kinks(Options options) {
        return List.of();
    }

    /** The predictions that the loss is defined for; all numbers by default. */
    default Interval predictions() {
        return Interval.ALL;
    }

    /** The targets to try where they are numbers: from −3 to 3 by default, as far as the loss's own range goes. */
    default Interval targets() {
        return new Interval(-3, 3);
    }
}
