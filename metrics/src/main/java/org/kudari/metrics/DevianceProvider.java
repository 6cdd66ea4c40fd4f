package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code d2}: share of the Tweedie deviance that the predictions explain; 1 is perfect, 0 as good as the mean. */
public final class DevianceProvider extends DescribedMetric {
    private static final Option<Double> POWER = Option.real("power")
            .atLeast(0)
            .defaultValue(0.0)
            .doc("the family: 0 is the squared error, 1 Poisson, 2 gamma, 3 inverse Gaussian, between 1 and "
                    + "2 sums of gamma");

    /** For {@link java.util.ServiceLoader}. */
    public DevianceProvider() {
        super(
                "d2",
                "share of the Tweedie deviance that the predictions explain; 1 is perfect, 0 as good as the mean",
                "1 − Σ w d(y, ŷ) / Σ w d(y, ȳ), with the unit deviance d of the power p: (y − ŷ)² for 0; 2 (y "
                        + "log(y/ŷ) − y + ŷ) for 1; 2 (log(ŷ/y) + y/ŷ − 1) for 2; else 2 (y^(2−p)/((1−p)(2−p)) − y "
                        + "ŷ^(1−p)/(1−p) + ŷ^(2−p)/(2−p))",
                "T. Hastie, R. Tibshirani, M. Wainwright, \"Statistical Learning with Sparsity\", 2015, equation "
                        + "3.11; B. Jørgensen, \"The Theory of Dispersion Models\", 1997, chapter 4",
                "As scikit-learn's d2_tweedie_score. NaN, where scikit-learn throws, for numbers that the family "
                        + "does not have: a prediction of 0 or less with a power above 0, a true value below 0, "
                        + "or 0 from "
                        + "power 2 on. No distribution has a power between 0 and 1, for which scikit-learn throws.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(POWER);
    }

    /** {@inheritDoc} Of power 0 it is r2, whose sums keep their digits where numbers lie far from 0 beside how they vary. */
    @Override
    public Metric create(Options options) {
        double power = options.get(POWER);
        if (power == 0) {
            return RSquaredProvider.metric();
        }
        TweedieDeviance deviance = new TweedieDeviance(power);
        return new NumberMetric(context -> new DevianceSum(context, deviance));
    }
}
