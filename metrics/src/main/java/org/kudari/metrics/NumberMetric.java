package org.kudari.metrics;

import java.util.function.Function;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.TargetKind;

/** A metric of predicted numbers, for each target on its own. */
record NumberMetric(Function<MetricContext, NumberSum> sums) implements Metric {
    @Override
    public boolean judges(TargetKind kind) {
        return kind == TargetKind.NUMERIC;
    }

    @Override
    public Sum newSum(MetricContext context) {
        return sums.apply(context);
    }
}
