package org.kudari.optimizers;

/**
 * When a minimum counts as reached.
 *
 * @param gradientTolerance when no element of the gradient is larger than this; 0 or more
 * @param changeTolerance when a step changed the objective by no more than this share of it; 0 for never
 */
record Stopping(double gradientTolerance, double changeTolerance) {
    boolean isFlat(double largestSlope) {
        return largestSlope <= gradientTolerance;
    }

    boolean hasStalled(double before, double after) {
        return changeTolerance > 0
                && Math.abs(before - after) <= changeTolerance * Math.max(Math.abs(before), Math.abs(after));
    }
}
