package org.kudari.metrics;

import org.kudari.compute.ElementaryFunctions;

/**
 * The unit deviance of the Tweedie family (B. Jørgensen, "The Theory of Dispersion Models", 1997, chapter 4): p = 0 is
 * the squared error, 1 Poisson's, 2 that of the gamma distribution, 3 the inverse Gaussian's.
 *
 * @param power p, 0 or more
 */
record TweedieDeviance(double power) {
    /** The deviance of a prediction μ; NaN for numbers that the family does not have. */
    double of(double truth, double prediction) {
        if (power == 0) {
            return ErrorSum.square(prediction, truth);
        }
        if (!(prediction > 0 && (truth > 0 || truth == 0 && power < 2))) {
            return Double.NaN;
        }
        if (power == 1) {
            double more = prediction - truth;
            return truth == 0 ? 2 * prediction : 2 * Math.fma(-truth, ElementaryFunctions.log1p(more / truth), more);
        }
        if (power == 2) {
            double more = (truth - prediction) / prediction;
            return 2 * (more - ElementaryFunctions.log1p(more));
        }
        double slope = (2 - power) * StrictMath.pow(prediction, 1 - power);
        return factor() * (potential(truth) - Math.fma(slope, truth - prediction, potential(prediction)));
    }

    /** f(y). */
    double potential(double y) {
        if (power == 1) {
            return y == 0 ? 0 : y * ElementaryFunctions.log(y);
        }
        return power == 2 ? ElementaryFunctions.log(y) : power == 0 ? y * y : StrictMath.pow(y, 2 - power);
    }

    /** c. */
    double factor() {
        return power == 1 ? 2 : power == 2 ? -2 : 2 / ((1 - power) * (2 - power));
    }
}
