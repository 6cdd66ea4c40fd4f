package org.kudari.metrics;

import java.util.function.Function;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.TargetKind;

/** A metric of predicted probabilities: of one class in one column, or of each class in a column of
 * its own. One that does not need probabilities takes margins too. */
record ClassMetric(Function<MetricContext, ClassSum> sums, boolean needsProbabilities) implements Metric {
    /** Of margins as well. */
    ClassMetric(Function<MetricContext, ClassSum> sums) {
        this(sums, false);
    }

    @Override
    public boolean judges(TargetKind kind) {
        return kind == TargetKind.BINARY || kind == TargetKind.CLASS;
    }

    @Override
    public Sum newSum(MetricContext context) {
        return sums.apply(context);
    }
}
