package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;
import org.kudari.compute.ElementaryFunctions;

/** {@code log-loss}: mean of −log of the probability of the true class. */
public final class LogLossProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public LogLossProvider() {
        super(
                "log-loss",
                "mean of −log of the probability of the true class",
                "−Σ w Σ over classes y log p / Σ w, where 0 log 0 is 0",
                "C. M. Bishop, \"Pattern Recognition and Machine Learning\", 2006, equations 4.90 and 4.108",
                "Infinite when a true class has probability 0; scikit-learn and Keras move probabilities away "
                        + "from 0.");
    }

    @Override
    public Metric create(Options options) {
        return ScoreSum.meanOf(LogLossProvider::surprise, true);
    }

    private static double surprise(ClassRows rows, int row) {
        double surprise = 0;
        for (int k = 0; k < rows.classes(); k++) {
            double truth = rows.truth(row, k);
            // A class that the row is not of must not make 0 · ∞.
            if (truth != 0) {
                surprise -= truth * ElementaryFunctions.log(rows.probability(row, k));
            }
        }
        return surprise;
    }
}
