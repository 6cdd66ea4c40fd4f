package org.kudari.compute;

import static org.kudari.compute.ElementaryFunctions.log;
import static org.kudari.compute.ElementaryFunctions.sigmoid;
import static org.kudari.compute.ElementaryFunctions.softplus;

import org.kudari.api.ExponentialFamily;
import org.kudari.api.TargetRange;

/** Of one trial, or of the share of successes in w trials, with the logit as link. */
record BinomialFamily() implements ExponentialFamily {
    @Override
    public String name() {
        return "binomial";
    }

    @Override
    public TargetRange targets() {
        return TargetRange.between(0, 1);
    }

    @Override
    public double mean(double predictor) {
        return sigmoid(predictor);
    }

    /** {@inheritDoc} 1 − σ(η) = σ(−η). */
    @Override
    public double residual(double target, double predictor) {
        return target == 1 ? sigmoid(-predictor) : target - sigmoid(predictor);
    }

    @Override
    public double slope(double predictor) {
        double smaller = sigmoid(-Math.abs(predictor));
        return smaller * (1 - smaller);
    }

    @Override
    public double variance(double predictor) {
        return slope(predictor);
    }

    @Override
    public double predictor(double mean) {
        return log(mean / (1 - mean));
    }

    @Override
    public double startingMean(double target) {
        return (target + 0.5) / 2;
    }

    /** 2·(y·log(y/μ) + (1 − y)·log((1 − y)/(1 − μ))), where −log μ = softplus(−η). */
    @Override
    public double unitDeviance(double target, double predictor) {
        return 2 * (share(target, -predictor) + share(1 - target, predictor));
    }

    /** y·(log y + softplus(x)), and 0 for y = 0, whatever x is. */
    private static double share(double target, double x) {
        if (target == 0) {
            return 0;
        }
        // Most targets are 0 or 1, and a logarithm takes as long as all the rest.
        return target == 1 ? softplus(x) : target * (log(target) + softplus(x));
    }

    @Override
    public boolean hasKnownDispersion() {
        return true;
    }

    @Override
    public double logLikelihood(double target, double predictor, double dispersion) {
        return target == 0 || target == 1 ? -0.5 * unitDeviance(target, predictor) : Double.NaN;
    }
}
