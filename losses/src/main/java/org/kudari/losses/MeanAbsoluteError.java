package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/** ℓ = |ŷ − y|. Its slope is the sign of ŷ − y, and 0 at 0, one of those between the two sides'. */
enum MeanAbsoluteError implements PointwiseLoss {
    INSTANCE;

    @Override
    public double value(double prediction, double target) {
        return Math.abs(prediction - target);
    }

    @Override
    public double slope(double prediction, double target) {
        return Math.signum(prediction - target);
    }
}
