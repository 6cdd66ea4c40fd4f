package org.kudari.linear;

/** How an estimate divided by its standard error is distributed, if the true coefficient is 0. */
interface ReferenceDistribution {
    /** The letter of what is so distributed. */
    String statistic();

    /** The probability of a value as far from 0 as this one, or farther. */
    double twoSidedProbability(double value);

    /** What values are within on both sides of 0 with a probability. */
    double twoSidedQuantile(double within);
}
