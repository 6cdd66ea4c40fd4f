package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;
import org.kudari.api.Options;

/** {@code adjusted-r2}: r2 with a price on parameters. */
public final class AdjustedRSquaredProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public AdjustedRSquaredProvider() {
        super(
                "adjusted-r2",
                "r2 with a price on parameters",
                "1 − (Σ w (ŷ − y)² / (n − k)) / (Σ w (y − ȳ)² / (n − 1)), with n = Σ w and k parameters for each "
                        + "target, intercept included",
                "M. Ezekiel, \"Methods of Correlation Analysis\", 1930; N. R. Draper, H. Smith, \"Applied "
                        + "Regression Analysis\", 1998",
                "Rows are counted by weight; least-squares, in its finding adjusted-r-squared, counts a row as "
                        + "one whatever it weighs, as R does. NaN where n ≤ k, which for a network it often is. Not in "
                        + "scikit-learn.");
    }

    @Override
    public Metric create(Options options) {
        return MomentSum.ofResiduals(AdjustedRSquaredProvider::value);
    }

    private static double value(PairMoments moments, int target, MetricContext context) {
        double rows = moments.weight(target);
        double parameters = context.parameters().isPresent()
                ? (double) context.parameters().getAsInt() / context.outputs()
                : Double.NaN;
        return rows > parameters
                ? MomentSum.explainedShare(
                        moments.squaresOfB(target) / (rows - parameters), moments.variationOfA(target) / (rows - 1))
                : Double.NaN;
    }
}
