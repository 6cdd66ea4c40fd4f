package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code residual-sum-of-squares}: sum of squared residuals. */
public final class ResidualSumOfSquaresProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public ResidualSumOfSquaresProvider() {
        super(
                "residual-sum-of-squares",
                "sum of squared residuals",
                "Σ w (ŷ − y)²",
                "N. R. Draper, H. Smith, \"Applied Regression Analysis\", 1998, chapter 1",
                "A sum and no mean, so it grows with the rows.");
    }

    @Override
    public Metric create(Options options) {
        return ErrorSum.of(ErrorSum::square, (squares, weight) -> squares);
    }
}
