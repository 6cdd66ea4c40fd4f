package org.kudari.linear;

import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Student's t distribution (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, volume 2, 2nd edition, chapter 28).
 *
 * @param degreesOfFreedom ν, 1 or more
 */
record StudentT(double degreesOfFreedom) implements ReferenceDistribution {
    /** How far the probability may be off, relative to itself: what its computation loses anyway. */
    private static final double SETTLED = 4e-15;
    /** How far from the expansion the first bracket reaches, relative to it. */
    private static final double FIRST_MARGIN = 1e-6;

    @Override
    public String statistic() {
        return "t";
    }

    /** {@inheritDoc} t² has the F distribution with 1 and ν degrees of freedom. */
    @Override
    public double twoSidedProbability(double t) {
        return new FDistribution(1, degreesOfFreedom).upperProbability(t * t);
    }

    /**
     * {@inheritDoc} NaN without degrees of freedom.
     *
     * <p>By the method of false position in the form called Illinois (Dowell and Jarratt, A modified regula falsi method, 1971), for the
     * logarithm of the probability to be outside. It begins beside the expansion from the normal distribution's quantile (Abramowitz and
     * Stegun, Handbook of Mathematical Functions, 26.7.5).
     */
    @Override
    public double twoSidedQuantile(double within) {
        if (degreesOfFreedom < 1) {
            return Double.NaN;
        }
        double wanted = StrictMath.log1p(-within);
        double guess = expansion(Math.sqrt(2) * InverseErfc.value(1 - within));
        double low = guess;
        double excessOfLow = logProbability(low) - wanted;
        if (Math.abs(excessOfLow) <= SETTLED) {
            return guess;
        }
        double high = guess;
        double excessOfHigh = excessOfLow;
        double margin = FIRST_MARGIN;
        while (excessOfHigh > 0) {
            high *= 1 + margin;
            excessOfHigh = logProbability(high) - wanted;
            margin *= 8;
        }
        while (excessOfLow < 0) {
            low /= 1 + margin;
            excessOfLow = logProbability(low) - wanted;
            margin *= 8;
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

    private double expansion(double x) {
        double square = x * x;
        double first = x * (square + 1) / 4;
        double second = x * ((5 * square + 16) * square + 3) / 96;
        return x + (first + second / degreesOfFreedom) / degreesOfFreedom;
    }

    private double logProbability(double t) {
        return StrictMath.log(twoSidedProbability(t));
    }
}
