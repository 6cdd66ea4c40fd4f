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
        if (rows.isBinary()) {
            double probability = rows.probability(row, 1);
            double truth = rows.truth(row, 1);
            return -(times(truth, ElementaryFunctions.log(probability))
                    + times(1 - truth, ElementaryFunctions.log1p(-probability)));
        }
        double surprise = 0;
        for (int k = 0; k < rows.classes(); k++) {
            double truth = rows.truth(row, k);
            if (truth != 0) {
                surprise -= truth * ElementaryFunctions.log(rows.probability(row, k));
            }
        }
        return surprise;
    }

    /** A class that the row is not of must not make 0 · ∞. */
    private static double times(double truth, double logarithm) {
        return truth == 0 ? 0 : truth * logarithm;
    }
}
