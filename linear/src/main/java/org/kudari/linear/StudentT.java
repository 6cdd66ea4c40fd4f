package org.kudari.linear;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Student's t distribution (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, volume 2, 2nd edition, chapter 28).
 *
 * @param degreesOfFreedom ν, 1 or more
 */
record StudentT(double degreesOfFreedom) {
    /** The probability of a value as far from 0 as t, or farther: the incomplete beta function I_{ν/(ν+t²)}(ν/2, 1/2). */
    double twoSidedProbability(double t) {
        if (Double.isNaN(t)) {
            return Double.NaN;
        }
        double square = t * t;
        // Each form keeps its digits where the other loses them.
        return square < degreesOfFreedom
                ? RegularizedBeta.complement(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2)
                : RegularizedBeta.value(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5);
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
