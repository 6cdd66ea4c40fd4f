package org.kudari.runner.training;

import org.kudari.runner.config.Averaging;

/**
 * The exponential moving average over steps: θ̄ ← d·θ̄ + (1 − d)·θ, which begins as the parameters after the first step that
 * counts. B. T. Polyak, A. B. Juditsky, "Acceleration of Stochastic Approximation by Averaging", SIAM Journal on Control and
 * Optimization 30(4), 1992, average with equal weights; this form is PyTorch's {@code get_ema_multi_avg_fn}.
 */
record ExponentialAverage(Averaging.Exponential averaging, ParameterMean mean) implements ParameterAverage {
    @Override
    public void stepMade(int epoch, double[] parameters) {
        if (epoch >= averaging.start()) {
            mean.approach(parameters, mean.count() == 0 ? 1 : 1 - averaging.decay());
        }
    }

    @Override
    public double[] result(double[] parameters) {
        return mean.or(parameters);
    }
}
