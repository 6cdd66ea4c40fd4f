package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code pr-auc}: area under precision over recall, as the average precision. */
public final class PrAucProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public PrAucProvider() {
        super(
                "pr-auc",
                "area under precision over recall, as the average precision",
                "Σ (R(i) − R(i−1)) P(i) over the probabilities from the highest down, with recall R and precision "
                        + "P of the rows that have as much or more",
                "M. Zhu, \"Recall, Precision and Average Precision\", 2004; scikit-learn 1.2, average_precision_score",
                "As scikit-learn's average_precision_score, not interpolated; of more than two classes one "
                        + "against the rest. Keras interpolates between 200 thresholds. Keeps 16 bytes for each "
                        + "row, and "
                        + "for each class where there are more than two.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(Average.OF_NUMBERS);
    }

    @Override
    public Metric create(Options options) {
        return RankSum.metric(Average.of(options, Average.OF_NUMBERS), Ranking::averagePrecision);
    }
}
