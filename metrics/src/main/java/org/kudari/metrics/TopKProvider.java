package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code top-k}: share of the rows whose true class is among the k most probable ones. */
public final class TopKProvider extends DescribedMetric {
    private static final Option<Long> K =
            Option.integer("k").atLeast(1).defaultValue(5L).doc("how many classes may be named");

    /** For {@link java.util.ServiceLoader}. */
    public TopKProvider() {
        super(
                "top-k",
                "share of the rows whose true class is among the k most probable ones",
                "Σ w [fewer than k classes are more probable than y] / Σ w",
                "O. Russakovsky et al., \"ImageNet Large Scale Visual Recognition Challenge\", IJCV 115, 2015",
                "k is 5, as in Keras; scikit-learn's default is 2. Of equal probabilities the first class counts "
                        + "as the more probable.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(K);
    }

    @Override
    public Metric create(Options options) {
        long most = options.get(K);
        return ScoreSum.meanOf((rows, row) -> rank(rows, row) < most ? 1 : 0, false);
    }

    /** How many classes come before the true one. */
    private static int rank(ClassRows rows, int row) {
        int actual = rows.actual(row);
        double own = rows.probability(row, actual);
        int before = 0;
        for (int k = 0; k < rows.classes(); k++) {
            double other = rows.probability(row, k);
            before += other > own || other == own && k < actual ? 1 : 0;
        }
        return before;
    }
}
