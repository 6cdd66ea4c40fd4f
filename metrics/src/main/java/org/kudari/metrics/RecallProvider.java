package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code recall}: share of the rows of a class that are predicted as it. */
public final class RecallProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public RecallProvider() {
        super(
                "recall",
                "share of the rows of a class that are predicted as it",
                "TP / (TP + FN), the weight of the rows",
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
                (hits, predicted, actual) -> ClassRates.ratio(hits, actual), Average.of(options, Average.OF_COUNTS));
    }
}
