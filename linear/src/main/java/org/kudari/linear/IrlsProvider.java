package org.kudari.linear;

import java.util.List;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/**
 * Makes the optimizer {@code irls}.
 *
 * @since 0.2.0
 */
public final class IrlsProvider implements OptimizerProvider {
    static final Option<Double> TOLERANCE = Option.real("change-tolerance")
            .atLeast(1e-13)
            .lessThan(1)
            .defaultValue(1e-8)
            .doc(
                    "The minimum is near where a step changes the deviance D by less than this times (D + 0.1), as in R; the"
                            + " last steps from there go to where rounding ends.");

    /** For {@link java.util.ServiceLoader}. */
    public IrlsProvider() {}

    @Override
    public String name() {
        return "irls";
    }

    @Override
    public String description() {
        return "iteratively reweighted least squares: logistic, Poisson and gamma regression, with standard errors";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LeastSquaresProvider.RANK_DEFICIENT, LeastSquaresProvider.CONFIDENCE, TOLERANCE);
    }

    @Override
    public String formula() {
        return "η = Φθ, μ = μ(η); z = η + (y − μ) / (dμ/dη), W = w (dμ/dη)² / V(μ); θ ← (ΦᵀWΦ + Λ)⁻¹ ΦᵀWz, again and again."
                + " The first step takes η from the targets. A step that would raise the deviance is halved until it does not."
                + " The standard error of θⱼ is √(φ [(ΦᵀWΦ)⁻¹]ⱼⱼ), where φ is 1, or for the gamma family Σ w (y − μ)² / V(μ) / (n − rank).";
    }

    @Override
    public String source() {
        return "McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, section 2.5; starting values, rule of convergence and"
                + " what is reported are those of glm in R 4.2, step halving that of glm2 (Marschner, The R Journal 3/2, 2011).";
    }

    @Override
    public String differences() {
        return "R stops where its rule holds, and takes standard errors from the step before; here more steps follow from"
                + " there, each solved to the last digit, until coefficients and standard errors are those of the minimum."
                + " The gamma family has the logarithm as link, where R's default is 1/μ. Intervals are estimate ± quantile"
                + " · standard error, as R's confint.default gives, but that the quantile is Student's where the dispersion"
                + " is estimated, and R's always normal; R's confint follows the likelihood's profile. Separation is an"
                + " error, where R warns or says nothing. With an l2 penalty there are coefficients and deviances, but no"
                + " standard errors.";
    }

    @Override
    public Optimizer create(Options options) {
        return new IrlsOptimizer(
                LeastSquaresProvider.rankRule(options),
                options.get(LeastSquaresProvider.CONFIDENCE),
                options.get(TOLERANCE));
    }
}
