package org.kudari.compute;

import org.kudari.api.ExponentialFamily;

/**
 * The families of generalized linear models that losses have in common (McCullagh and Nelder, Generalized Linear Models, 2nd edition,
 * 1989, table 2.1).
 *
 * @since 0.2.0
 */
public final class ExponentialFamilies {
    private ExponentialFamilies() {}

    /** 0 or 1, or a share between them, with the logit as link: μ = 1 / (1 + e⁻ᶯ), V(μ) = μ·(1 − μ). */
    public static ExponentialFamily binomial() {
        return new BinomialFamily();
    }

    /** Counts, with the logarithm as link: μ = eᶯ, V(μ) = μ. */
    public static ExponentialFamily poisson() {
        return new PoissonFamily();
    }

    /**
     * Numbers above 0 whose standard deviation is a share of their mean, with the logarithm as link: μ = eᶯ, V(μ) = μ². The logarithm is
     * not the canonical link, which is 1/μ, but it keeps means above 0.
     */
    public static ExponentialFamily gamma() {
        return new GammaFamily();
    }
}
