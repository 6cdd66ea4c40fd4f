package org.kudari.metrics;

import org.kudari.compute.ElementaryFunctions;

/**
 * The unit deviance of the Tweedie family (B. Jørgensen, "The Theory of Dispersion Models", 1997, chapter 4) but for the
 * squared error, p = 0: p = 1 is Poisson's, 2 that of the gamma distribution, 3 the inverse Gaussian's.
 *
 * @param power p, above 0
 */
record TweedieDeviance(double power) {
    /** The deviance of a prediction μ; NaN for numbers that the family does not have. */
    double of(double truth, double prediction) {
        if (!(prediction > 0 && (truth > 0 || truth == 0 && power < 2))) {
            return Double.NaN;
        }
        if (power == 1) {
            double more = prediction - truth;
            return truth == 0 ? 2 * prediction : 2 * Math.fma(-truth, logOfRatio(prediction, truth), more);
        }
        if (power == 2) {
            double more = (truth - prediction) / prediction;
            return 2 * (more - logOfRatio(truth, prediction));
        }
        double slope = (2 - power) * StrictMath.pow(prediction, 1 - power);
        return factor() * (potential(truth) - Math.fma(slope, truth - prediction, potential(prediction)));
    }

    /** log(a/b), from a/b − 1 where that is small and so keeps its digits; where a/b nears 0 it loses them. */
    private static double logOfRatio(double a, double b) {
        double more = (a - b) / b;
        return Math.abs(more) <= 0.5
                ? ElementaryFunctions.log1p(more)
                : ElementaryFunctions.log(a) - ElementaryFunctions.log(b);
    }

    /** f(y). */
    double potential(double y) {
        if (power == 1) {
            return y == 0 ? 0 : y * ElementaryFunctions.log(y);
        }
        return power == 2 ? ElementaryFunctions.log(y) : StrictMath.pow(y, 2 - power);
    }

    /** c. */
    double factor() {
        return power == 1 ? 2 : power == 2 ? -2 : 2 / ((1 - power) * (2 - power));
    }
}
