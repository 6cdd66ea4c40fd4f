package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;

/**
 * D² of the Tweedie deviance of a power p, which is a Bregman divergence: with f(y) = y²⁻ᵖ, or y log y for p = 1, or
 * log y for p = 2, and c = 2/((1−p)(2−p)), or 2, or −2, it is d(y, μ) = c (f(y) − f(μ) − f′(μ)(y − μ)). So the deviance
 * of the mean, which is not known before all rows were seen, is c (Σ w f(y) − Σw f(ȳ)). As f is rounded, 16 digits are
 * left less twice those of mean over standard deviation: 10 where they are 1000 to 1.
 */
final class DevianceSum extends NumberSum {
    private static final int SUMS = 4;
    private static final int WEIGHT = 0;
    private static final int TRUTH = 1;
    private static final int POTENTIAL = 2;
    private static final int DEVIANCE = 3;

    private final TweedieDeviance deviance;
    private final PreciseSums sums;

    DevianceSum(MetricContext context, TweedieDeviance deviance) {
        super(context);
        this.deviance = deviance;
        this.sums = new PreciseSums(SUMS * context.outputs());
    }

    @Override
    void add(int target, double weight, double prediction, double truth) {
        int first = SUMS * target;
        sums.add(first + WEIGHT, weight);
        sums.add(first + TRUTH, weight, truth);
        sums.add(first + POTENTIAL, weight, deviance.potential(truth));
        sums.add(first + DEVIANCE, weight, deviance.of(truth, prediction));
    }

    @Override
    public void merge(Metric.Sum other) {
        sums.merge(((DevianceSum) other).sums);
    }

    @Override
    double value(int target) {
        int first = SUMS * target;
        double weight = sums.value(first + WEIGHT);
        double mean = sums.value(first + TRUTH) / weight;
        double ofMean = deviance.factor() * Math.fma(-weight, deviance.potential(mean), sums.value(first + POTENTIAL));
        return MomentSum.explainedShare(sums.value(first + DEVIANCE), ofMean);
    }
}
