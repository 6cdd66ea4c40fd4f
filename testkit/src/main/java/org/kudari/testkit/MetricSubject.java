package org.kudari.testkit;

import org.kudari.api.MetricProvider;
import org.kudari.api.Options;

/**
 * A metric to be checked. It is tried on every kind of target that it {@link org.kudari.api.Metric#judges}.
 *
 * @since 0.2.0
 */
public interface MetricSubject extends Subject<MetricProvider> {
    /** The predictions to try where numbers are predicted; from −3 to 3 by default. Give from above 0 on for rates. */
    default Interval predictions() {
        return new Interval(-3, 3);
    }

    /** The targets to try where they are numbers; from −3 to 3 by default. Give from 0 on for counts. */
    default Interval targets() {
        return new Interval(-3, 3);
    }

    /**
     * What the metric is of no rows: NaN by default, as for every mean; 0 for a sum.
     *
     * @param options what the metric was made with
     */
    default double ofNoRows(Options options) {
        return Double.NaN;
    }
}
