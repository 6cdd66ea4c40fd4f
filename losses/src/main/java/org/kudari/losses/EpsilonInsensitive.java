package org.kudari.losses;

import org.kudari.api.PointwiseLoss;

/**
 * ℓ = max(0, |ŷ − y| − ε): what lies within a tube of half-width ε costs nothing (V. N. Vapnik, "The Nature of Statistical
 * Learning Theory", 1995, section 6.1). Its slope on the edge of the tube is given as 0.
 */
record EpsilonInsensitive(double epsilon) implements PointwiseLoss {
    @Override
    public double value(double prediction, double target) {
        return Math.max(0, Math.abs(prediction - target) - epsilon);
    }

    @Override
    public double slope(double prediction, double target) {
        double residual = prediction - target;
        return Math.abs(residual) <= epsilon ? 0 : Math.signum(residual);
    }
}
