package org.kudari.runner.training;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.StateLayout;

/** A weighted mean of parameters, to which more are added one after another. What it remembers is in a {@link State}. */
final class ParameterMean {
    private static final String MEAN = "mean";
    private static final String COUNT = "count";

    private final State state;
    private final Parallel parallel;
    private final double[] mean;
    private final Parallel.Body approachRange = this::approachRange;
    private double[] parameters;
    private double share;

    ParameterMean(ParameterLayout layout, Parallel parallel) {
        this.state =
                State.of(StateLayout.builder().perParameter(MEAN).counter(COUNT).build(), layout);
        this.parallel = parallel;
        this.mean = state.vector(MEAN);
    }

    /** How many parameters went into it. */
    long count() {
        return state.counter(COUNT);
    }

    /** Adds more: θ̄ ← θ̄ + share · (θ − θ̄). With a share of 1 they are all of the mean. */
    void approach(double[] newParameters, double newShare) {
        parameters = newParameters;
        share = newShare;
        parallel.forRange(mean.length, FirstOrderOptimizer.GRAIN, approachRange);
        state.setCounter(COUNT, count() + 1);
    }

    /** The live mean, or the given parameters when nothing went into it yet. */
    double[] or(double[] others) {
        return count() == 0 ? others : mean;
    }

    private void approachRange(int from, int to) {
        double[] theta = parameters;
        double[] average = mean;
        double part = share;
        for (int i = from; i < to; i++) {
            average[i] = Math.fma(part, theta[i] - average[i], average[i]);
        }
    }
}
