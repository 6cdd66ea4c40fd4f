package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code brier}: mean squared error of the probabilities. */
public final class BrierScoreProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public BrierScoreProvider() {
        super(
                "brier",
                "mean squared error of the probabilities",
                "Σ w (p − y)² / Σ w for one probability; Σ w Σ over classes (p − y)² / Σ w for several",
                "G. W. Brier, \"Verification of Forecasts Expressed in Terms of Probability\", Monthly Weather "
                        + "Review 78, 1950",
                "One probability as scikit-learn's brier_score_loss, from 0 to 1; several as Brier has it, from 0 "
                        + "to 2.");
    }

    @Override
    public Metric create(Options options) {
        return ScoreSum.meanOf(BrierScoreProvider::score, true);
    }

    private static double score(ClassRows rows, int row) {
        if (rows.isBinary()) {
            return ErrorSum.square(rows.probability(row, 1), rows.truth(row, 1));
        }
        double score = 0;
        for (int k = 0; k < rows.classes(); k++) {
            double residual = rows.probability(row, k) - rows.truth(row, k);
            score = Math.fma(residual, residual, score);
        }
        return score;
    }
}
