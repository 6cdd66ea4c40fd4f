package org.kudari.linear;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The F distribution (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, volume 2, 2nd edition, chapter 27).
 *
 * @param numerator ν₁, degrees of freedom
 * @param denominator ν₂, degrees of freedom
 */
record FDistribution(double numerator, double denominator) {
    /** The probability of a value as large as f, 0 or more, or larger: I_{ν₂/(ν₂+ν₁f)}(ν₂/2, ν₁/2). */
    double upperProbability(double f) {
        if (Double.isNaN(f)) {
            return Double.NaN;
        }
        double scaled = numerator * f;
        double share = scaled / (denominator + scaled);
        // Each form keeps its digits where others lose them.
        if (f < 1) {
            return 1 - RegularizedBeta.value(share, numerator / 2, denominator / 2);
        }
        return scaled < denominator
                ? RegularizedBeta.complement(share, numerator / 2, denominator / 2)
                : RegularizedBeta.value(denominator / (denominator + scaled), denominator / 2, numerator / 2);
    }
}
