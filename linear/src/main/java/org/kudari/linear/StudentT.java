package org.kudari.linear;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Student's t distribution (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, volume 2, 2nd edition, chapter 28).
 *
 * @param degreesOfFreedom ν, 1 or more
 */
record StudentT(double degreesOfFreedom) {
    /** How far the probability may be off, relative to itself: what its computation loses anyway. */
    private static final double SETTLED = 4e-15;

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

    /**
     * The t that values are within on both sides of 0 with a probability, by the method of false position in the form called Illinois
     * (Dowell and Jarratt, A modified regula falsi method, 1971), for the logarithm of the probability to be outside.
     */
    double twoSidedQuantile(double within) {
        double wanted = StrictMath.log1p(-within);
        double low = 0;
        double excessOfLow = -wanted;
        double high = 1;
        double excessOfHigh = logProbability(high) - wanted;
        while (excessOfHigh > 0) {
            low = high;
            excessOfLow = excessOfHigh;
            high *= 2;
            excessOfHigh = logProbability(high) - wanted;
        }
        while (true) {
            double t = high - excessOfHigh * (high - low) / (excessOfHigh - excessOfLow);
            double excess = logProbability(t) - wanted;
            if (!(t > low && t < high) || Math.abs(excess) <= SETTLED) {
                return t;
            }
            if (excess > 0) {
                low = t;
                excessOfLow = excess;
                excessOfHigh /= 2;
            } else {
                high = t;
                excessOfHigh = excess;
                excessOfLow /= 2;
            }
        }
    }

    private double logProbability(double t) {
        return StrictMath.log(twoSidedProbability(t));
    }
}
