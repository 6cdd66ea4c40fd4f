package org.kudari.api;

/**
 * Maximum likelihood in a generalized linear model: find the coefficients Θ (features × targets) that minimise the penalised deviance
 *
 * <p>Σᵢ wᵢ Σₖ d(yᵢₖ, Φᵢ·Θₖ) + Σⱼ {@link LeastSquares#ridge ridge}(j) · ‖Θⱼ‖²
 *
 * <p>where d is the {@linkplain ExponentialFamily#unitDeviance unit deviance} of a family. Least squares is the same with d(y, η) = (y −
 * η)²: so Φ, y, w and the ridges are given as those of a least-squares problem.
 *
 * @since 0.2.0
 */
public interface Likelihood {
    /** How targets are distributed. */
    ExponentialFamily family();

    /** Φ, y, w, ridges and units. */
    LeastSquares rows();
}
