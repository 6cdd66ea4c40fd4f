package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/**
 * {@code d2-pinball}: share of the pinball loss that the predictions explain; 1 is perfect, 0 as good as the quantile.
 */
public final class PinballDevianceProvider extends DescribedMetric {
    private static final Option<Double> QUANTILE = Option.real("quantile")
            .greaterThan(0)
            .lessThan(1)
            .defaultValue(0.5)
            .doc("which quantile is predicted; 0.5 is the median, for the absolute error");

    /** For {@link java.util.ServiceLoader}. */
    public PinballDevianceProvider() {
        super(
                "d2-pinball",
                "share of the pinball loss that the predictions explain; 1 is perfect, 0 as good as the quantile",
                "1 − Σ w ρ(y − ŷ) / min over c of Σ w ρ(y − c), with ρ(r) = q r for r ≥ 0 and (q − 1) r below",
                "R. Koenker, J. A. F. Machado, \"Goodness of Fit and Related Inference Processes for Quantile "
                        + "Regression\", JASA 94, 1999, equation 7",
                "scikit-learn's d2_pinball_score interpolates the quantile it compares with, which for a quantile "
                        + "other than 0.5 may not be the best constant. With 0.5 it is d2_absolute_error_score. "
                        + "Keeps 16 "
                        + "bytes for each row and target.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(QUANTILE);
    }

    @Override
    public Metric create(Options options) {
        double quantile = options.get(QUANTILE);
        return new NumberMetric(context -> new PinballSum(context, quantile));
    }
}
