package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/** ℓ = 1/outputs · Σₖ (ŷₖ − yₖ)²: the mean over the outputs of a row, and no factor ½. */
enum MeanSquaredError implements PointwiseLoss {
    INSTANCE;

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
