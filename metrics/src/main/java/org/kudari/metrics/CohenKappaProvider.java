package org.kudari.metrics;

import java.util.List;
import java.util.Map;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code kappa}: agreement of predicted and true classes beyond chance. */
public final class CohenKappaProvider extends DescribedMetric {
    private static final Option<String> WEIGHTING = Option.choice("weighting", "none", "linear", "quadratic")
            .defaultValue("none")
            .doc("how much worse it is to be off by several classes, for classes that have an order");

    private static final Map<String, AgreementSum.Distance> DISTANCES = Map.of(
            "none", (i, j) -> i == j ? 0 : 1,
            "linear", (i, j) -> Math.abs(i - j),
            "quadratic", (i, j) -> (double) (i - j) * (i - j));

    /** For {@link java.util.ServiceLoader}. */
    public CohenKappaProvider() {
        super(
                "kappa",
                "agreement of predicted and true classes beyond chance",
                "1 − Σ d(i,j) n(i,j) / Σ d(i,j) n(i,·) n(·,j) / n, with n(i,j) the weight of the rows of class i "
                        + "predicted as j; d is [i ≠ j], |i − j| or (i − j)²",
                "J. Cohen, \"A Coefficient of Agreement for Nominal Scales\", 1960; \"Weighted kappa\", "
                        + "Psychological Bulletin 70, 1968",
                "As scikit-learn's cohen_kappa_score. NaN when all rows are of one class and predicted as it.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(WEIGHTING);
    }

    @Override
    public Metric create(Options options) {
        AgreementSum.Distance distance = DISTANCES.get(options.get(WEIGHTING));
        return new ClassMetric(context -> new AgreementSum(context, distance));
    }
}
