package org.kudari.runner.training;

import org.kudari.runner.config.Averaging;

/**
 * Stochastic weight averaging: the mean of the parameters at the ends of epochs, θ̄ ← (θ̄·n + θ) / (n + 1). P. Izmailov et al.,
 * "Averaging Weights Leads to Wider Optima and Better Generalization", UAI 2018, algorithm 1.
 */
record StochasticAverage(Averaging.Stochastic averaging, ParameterMean mean) implements ParameterAverage {
    @Override
    public void epochFinished(int epoch, double[] parameters) {
        if (epoch >= averaging.start() && (epoch - averaging.start()) % averaging.frequency() == 0) {
            mean.approach(parameters, 1.0 / (mean.count() + 1));
        }
    }

    @Override
    public double[] result(double[] parameters) {
        return mean.or(parameters);
    }
}
