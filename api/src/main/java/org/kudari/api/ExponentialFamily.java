package org.kudari.api;

/**
 * How a target y is distributed around its mean μ, and how that mean follows from a linear predictor η = Φ·θ: a one-parameter
 * exponential family with a link, of variance φ·V(μ)/w (McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, chapter 2).
 * φ is the dispersion, w the weight of a row.
 *
 * <p>All are functions of η rather than of μ, since where μ comes near to the end of its range, such as a probability to 1, 1 − μ has
 * lost its digits. None throws: where η has run away they give infinity, 0 or NaN. Immutable and safe for many threads; the same
 * bits on every machine.
 *
 * @since 0.2.0
 */
public interface ExponentialFamily {
    /** What statisticians call it, such as {@code poisson}. */
    String name();

    /** Which numbers can be targets. */
    TargetRange targets();

    /** μ(η), the inverse of the link. */
    double mean(double predictor);

    /**
     * y − μ(η); overridden where μ comes so near to a target that digits of this are lost.
     *
     * @param target one in the range of {@link #targets()}
     */
    default double residual(double target, double predictor) {
        return target - mean(predictor);
    }

    /** dμ/dη. */
    double slope(double predictor);

    /** The variance function V(μ(η)). */
    double variance(double predictor);

    /** The link g(μ), which gives η; infinite where the mean is at the end of its range. */
    double predictor(double mean);

    /**
     * A mean near to the target and within the range of means, from where to start iterating.
     *
     * @param target one in the range of {@link #targets()}
     */
    double startingMean(double target);

    /**
     * The unit deviance d(y, η), 0 or more: twice by how much the logarithm of the likelihood falls short of its largest, with φ = 1
     * and w = 1.
     *
     * @param target one in the range of {@link #targets()}
     */
    double unitDeviance(double target, double predictor);

    /** Whether φ is 1, as of counts, so that it need not be estimated. */
    boolean hasKnownDispersion();

    /**
     * The logarithm of the target's probability or density, as its share in Akaike's criterion: NaN for a target that cannot
     * be, such as half a count.
     *
     * @param dispersion φ, above 0; 1 where it is known
     */
    double logLikelihood(double target, double predictor, double dispersion);
}
