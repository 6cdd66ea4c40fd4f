package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/**
 * The pinball loss, whose minimum is the quantile τ of the targets: with r = y − ŷ, ℓ = τ·r where r ≥ 0, and (τ − 1)·r
 * below (R. Koenker and G. Bassett, "Regression Quantiles", Econometrica 46(1), 1978). Its slope at 0 is given as 0, one of
 * those between the two sides'.
 */
record Quantile(double quantile) implements PointwiseLoss {
    @Override
    public double value(double prediction, double target) {
        double shortfall = target - prediction;
        return shortfall * (shortfall >= 0 ? quantile : quantile - 1);
    }

    @Override
    public double slope(double prediction, double target) {
        double residual = prediction - target;
        return Math.signum(residual) * (residual > 0 ? 1 - quantile : quantile);
    }
}
