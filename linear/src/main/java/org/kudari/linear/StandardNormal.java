package org.kudari.linear;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The normal distribution of mean 0 and variance 1. */
record StandardNormal() implements ReferenceDistribution {
    @Override
    public String statistic() {
        return "z";
    }

    @Override
    public double twoSidedProbability(double z) {
        return Erfc.value(Math.abs(z) / Math.sqrt(2));
    }

    @Override
    public double twoSidedQuantile(double within) {
        return Math.sqrt(2) * InverseErfc.value(1 - within);
    }
}
