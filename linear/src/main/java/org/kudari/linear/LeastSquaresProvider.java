package org.kudari.linear;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** Makes the optimizer {@code least-squares}. */
public final class LeastSquaresProvider implements OptimizerProvider {
    private static final String ERROR = "error";
    private static final String DROP = "drop";
    private static final String MINIMUM_NORM = "minimum-norm";

    static final Option<String> RANK_DEFICIENT = Option.choice("rank-deficient", ERROR, DROP, MINIMUM_NORM)
            .defaultValue(ERROR)
            .doc(
                    "What to do with a column that depends on those before it: refuse, leave it out with coefficient 0, or take"
                            + " the coefficients whose squares have the smallest sum, the intercept's not counted.");

    static final Option<Double> CONFIDENCE = Option.real("confidence")
            .greaterThan(0)
            .lessThan(1)
            .defaultValue(0.95)
            .doc("With what probability the confidence intervals of the coefficients hold the true ones.");

    /** For {@link java.util.ServiceLoader}. */
    public LeastSquaresProvider() {}

    @Override
    public String name() {
        return "least-squares";
    }

    @Override
    public String description() {
        return "least squares: the exact minimum of the squared error in one step, for models that are linear in their parameters";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(RANK_DEFICIENT, CONFIDENCE);
    }

    @Override
    public String formula() {
        return "Θ = (ΦᵀWΦ + Λ)⁻¹ ΦᵀWy, summed in as many digits as the condition number asks for. The standard error of θⱼ is"
                + " s √[(ΦᵀWΦ)⁻¹]ⱼⱼ, where s² = Σ w (y − ŷ)² / (n − rank)";
    }

    @Override
    public String source() {
        return "Draper and Smith, Applied Regression Analysis, 3rd edition, 1998, chapters 1, 5 and 6; Higham, Accuracy and Stability of"
                + " Numerical Algorithms, 2nd edition, 2002, section 20.4";
    }

    @Override
    public String differences() {
        return "scikit-learn's LinearRegression gives no standard errors, and where columns depend on each other it takes the smallest"
                + " coefficients without a word, as here with rank-deficient: minimum-norm. R's lm leaves such columns out, as here with"
                + " rank-deficient: drop. An l2 penalty is per row: scikit-learn's Ridge has alpha = l2 · rows / 2 for it.";
    }

    @Override
    public Optimizer create(Options options) {
        return new LeastSquaresOptimizer(rankRule(options), options.get(CONFIDENCE));
    }

    static RankRule rankRule(Options options) {
        return switch (options.get(RANK_DEFICIENT)) {
            case DROP -> RankRule.DROP;
            case MINIMUM_NORM -> RankRule.MINIMUM_NORM;
            default -> RankRule.ERROR;
        };
    }
}
