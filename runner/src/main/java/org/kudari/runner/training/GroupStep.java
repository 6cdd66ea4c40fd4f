package org.kudari.runner.training;

import org.kudari.api.Parallel;
import org.kudari.api.Step;

/** The loop's step, as it is for parameters with settings of their own. */
record GroupStep(Step loop, double learningRateMultiplier, double decayFactor) implements Step {
    @Override
    public long number() {
        return loop.number();
    }

    @Override
    public int epoch() {
        return loop.epoch();
    }

    @Override
    public double learningRateFactor() {
        return loop.learningRateFactor() * learningRateMultiplier;
    }

    @Override
    public Parallel parallel() {
        return loop.parallel();
    }

    @Override
    public double[] gradient() {
        return loop.gradient();
    }
}
