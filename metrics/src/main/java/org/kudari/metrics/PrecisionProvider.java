package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code precision}: share of the rows predicted as a class that are of it. */
public final class PrecisionProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public PrecisionProvider() {
        super(
                "precision",
                "share of the rows predicted as a class that are of it",
                "TP / (TP + FP), the weight of the rows",
                "C. J. van Rijsbergen, \"Information Retrieval\", 1979, chapter 7",
                ClassRates.DIFFERENCES);
    }

    @Override
    public List<Option<?>> options() {
        return List.of(Average.OF_COUNTS);
    }

    @Override
    public Metric create(Options options) {
        return ClassRates.metric(
                (hits, predicted, actual) -> ClassRates.ratio(hits, predicted), Average.of(options, Average.OF_COUNTS));
    }
}
