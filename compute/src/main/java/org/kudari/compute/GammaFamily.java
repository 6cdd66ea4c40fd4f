package org.kudari.compute;

import static org.kudari.compute.ElementaryFunctions.exp;
import static org.kudari.compute.ElementaryFunctions.expm1;
import static org.kudari.compute.ElementaryFunctions.log;

import org.kudari.api.ExponentialFamily;
import org.kudari.api.TargetRange;

/** Of numbers above 0 with a constant coefficient of variation, √φ, with the logarithm as link. */
record GammaFamily() implements ExponentialFamily {
    @Override
    public String name() {
        return "gamma";
    }

    @Override
    public TargetRange targets() {
        return TargetRange.greaterThan(0);
    }

    @Override
    public double mean(double predictor) {
        return exp(predictor);
    }

    @Override
    public double slope(double predictor) {
        return exp(predictor);
    }

    @Override
    public double variance(double predictor) {
        double mean = exp(predictor);
        return mean * mean;
    }

    @Override
    public double predictor(double mean) {
        return log(mean);
    }

    @Override
    public double startingMean(double target) {
        return target;
    }

    /** 2·((y − μ)/μ − log(y/μ)) = 2·(eʳ − 1 − r), where r = log y − η. */
    @Override
    public double unitDeviance(double target, double predictor) {
        double r = log(target) - predictor;
        return 2 * (expm1(r) - r);
    }

    @Override
    public boolean hasKnownDispersion() {
        return false;
    }

    /** That of shape ν = 1/φ and scale μ/ν: by Stirling's formula ν·log ν − ν − log Γ(ν) is ½·log(ν/2π) but for its error. */
    @Override
    public double logLikelihood(double target, double predictor, double dispersion) {
        double shape = 1 / dispersion;
        double ofMean = 0.5 * log(shape / (2 * Math.PI)) - StirlingError.of(shape) - log(target);
        return ofMean - 0.5 * shape * unitDeviance(target, predictor);
    }
}
