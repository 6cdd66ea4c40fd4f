package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code f-beta}: weighted harmonic mean of precision and recall; f1 by default. */
public final class FBetaProvider extends DescribedMetric {
    private static final Option<Double> BETA = Option.real("beta")
            .greaterThan(0)
            .atMost(1e6)
            .defaultValue(1.0)
            .doc("how many times as important recall is as precision");

    /** For {@link java.util.ServiceLoader}. */
    public FBetaProvider() {
        super(
                "f-beta",
                "weighted harmonic mean of precision and recall; f1 by default",
                "(1 + β²) TP / ((1 + β²) TP + β² FN + FP)",
                "C. J. van Rijsbergen, \"Information Retrieval\", 1979, chapter 7; N. Chinchor, \"MUC-4 Evaluation "
                        + "Metrics\", 1992",
                ClassRates.DIFFERENCES);
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BETA, Average.OF_COUNTS);
    }

    @Override
    public Metric create(Options options) {
        double square = options.get(BETA) * options.get(BETA);
        return ClassRates.metric(
                (hits, predicted, actual) -> ClassRates.ratio((1 + square) * hits, square * actual + predicted),
                Average.of(options, Average.OF_COUNTS));
    }
}
