package org.kudari.compute;

import static org.kudari.compute.ElementaryFunctions.exp;
import static org.kudari.compute.ElementaryFunctions.expm1;
import static org.kudari.compute.ElementaryFunctions.log;

import org.kudari.api.ExponentialFamily;
import org.kudari.api.TargetRange;

/** Of counts, with the logarithm as link. */
record PoissonFamily() implements ExponentialFamily {
    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public TargetRange targets() {
        return TargetRange.atLeast(0);
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
        return exp(predictor);
    }

    @Override
    public double predictor(double mean) {
        return log(mean);
    }

    @Override
    public double startingMean(double target) {
        return target + 0.1;
    }

    /** 2·(y·log(y/μ) − (y − μ)) = 2·y·(eʳ − 1 − r), where r = η − log y. */
    @Override
    public double unitDeviance(double target, double predictor) {
        if (target == 0) {
            return 2 * exp(predictor);
        }
        double r = predictor - log(target);
        return 2 * target * (expm1(r) - r);
    }

    @Override
    public boolean hasKnownDispersion() {
        return true;
    }

    /** In the form of Loader, Fast and Accurate Computation of Binomial Probabilities, 2000, which keeps its digits for large counts. */
    @Override
    public double logLikelihood(double target, double predictor, double dispersion) {
        if (target != Math.rint(target)) {
            return Double.NaN;
        }
        double ofMean = target == 0 ? 0 : -0.5 * log(2 * Math.PI * target) - StirlingError.of(target);
        return ofMean - 0.5 * unitDeviance(target, predictor);
    }
}
