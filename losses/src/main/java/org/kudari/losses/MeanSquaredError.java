package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/** ℓ(ŷ, y) = (ŷ − y)², with the slope 2 (ŷ − y); of a row, the mean over its outputs. */
final class MeanSquaredError implements PointwiseLoss {
    @Override
    public double value(double prediction, double target) {
        double residual = prediction - target;
        return residual * residual;
    }

    @Override
    public double slope(double prediction, double target) {
        return 2 * (prediction - target);
    }

    @Override
    public boolean isSquaredError() {
        return true;
    }
}
