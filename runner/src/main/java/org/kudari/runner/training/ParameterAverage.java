package org.kudari.runner.training;

import java.util.Optional;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.runner.config.Averaging;

/**
 * Which parameters are the result: those the optimizer came to, or an average of those along the way. Blocks of statistics are
 * averaged alike, since they belong to the weights they were measured with. Allocates nothing once it is made.
 */
interface ParameterAverage {
    /** Told after each step. */
    default void stepMade(int epoch, double[] parameters) {}

    /** Told after the last step of each epoch. */
    default void epochFinished(int epoch, double[] parameters) {}

    /** What is to be validated and saved: the parameters themselves, until there is an average. */
    double[] result(double[] parameters);

    /** What a configuration asks for. */
    static ParameterAverage of(Optional<Averaging> averaging, ParameterLayout layout, Parallel parallel) {
        if (averaging.isEmpty()) {
            return parameters -> parameters;
        }
        ParameterMean mean = new ParameterMean(layout, parallel);
        return averaging.get() instanceof Averaging.Exponential exponential
                ? new ExponentialAverage(exponential, mean)
                : new StochasticAverage((Averaging.Stochastic) averaging.get(), mean);
    }
}
