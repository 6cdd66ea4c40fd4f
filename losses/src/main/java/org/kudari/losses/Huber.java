package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/**
 * With r = ŷ − y: ℓ = ½r² where |r| ≤ δ, and δ·(|r| − ½δ) beyond (P. J. Huber, "Robust Estimation of a Location Parameter",
 * The Annals of Mathematical Statistics 35(1), 1964).
 */
record Huber(double delta) implements PointwiseLoss {
    @Override
    public double value(double prediction, double target) {
        double distance = Math.abs(prediction - target);
        return distance <= delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta);
    }

    @Override
    public double slope(double prediction, double target) {
        return Math.max(-delta, Math.min(delta, prediction - target));
    }
}
