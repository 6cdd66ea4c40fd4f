package org.kudari.linear;

/**
 * Student's t distribution (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, volume 2, 2nd edition, chapter 28).
 *
 * @param degreesOfFreedom ν, 1 or more
 */
record StudentT(double degreesOfFreedom) {
    /** The probability of a value as far from 0 as t, or farther: t² has the F distribution with 1 and ν degrees of freedom. */
    double twoSidedProbability(double t) {
        return new FDistribution(1, degreesOfFreedom).upperProbability(t * t);
    }

    /** The t that values are within on both sides of 0 with a probability, by bisection. */
    double twoSidedQuantile(double within) {
        double outside = 1 - within;
        double high = 1;
        while (twoSidedProbability(high) > outside) {
            high *= 2;
        }
        double low = 0;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (twoSidedProbability(middle) > outside) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
