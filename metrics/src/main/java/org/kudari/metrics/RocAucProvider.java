package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/**
 * {@code roc-auc}: area under the receiver operating characteristic: how often a row of the class has a higher
 * probability than one of the others.
 */
public final class RocAucProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public RocAucProvider() {
        super(
                "roc-auc",
                "area under the receiver operating characteristic: how often a row of the class has a higher "
                        + "probability than one of the others",
                "Σ over pairs of a row i of the class and a row j of the others, w(i) w(j) ([p(i) > p(j)] + [p(i) "
                        + "= p(j)]/2) / Σ w(i) w(j)",
                "T. Fawcett, \"An introduction to ROC analysis\", Pattern Recognition Letters 27, 2006, section 7",
                "As scikit-learn's roc_auc_score; of more than two classes one against the rest, the mean over "
                        + "those that have rows (its macro). Keras approximates it with 200 thresholds. Keeps "
                        + "16 bytes for "
                        + "each row, and for each class where there are more than two.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(Average.OF_NUMBERS);
    }

    @Override
    public Metric create(Options options) {
        return RankSum.metric(Average.of(options, Average.OF_NUMBERS), Ranking::areaUnderRoc);
    }
}
