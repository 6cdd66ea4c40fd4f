package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/**
 * With r = ŷ − y: ℓ = ½r²/β where |r| &lt; β, and |r| − ½β beyond (R. Girshick, "Fast R-CNN", 2015, equation 3, for β = 1):
 * Huber's loss divided by β, and the absolute error where β = 0.
 */
record SmoothL1(double beta) implements PointwiseLoss {
    @Override
    public double value(double prediction, double target) {
        double distance = Math.abs(prediction - target);
        return distance < beta ? 0.5 * distance * (distance / beta) : distance - 0.5 * beta;
    }

    @Override
    public double slope(double prediction, double target) {
        double residual = prediction - target;
        return Math.abs(residual) < beta ? residual / beta : Math.signum(residual);
    }
}
