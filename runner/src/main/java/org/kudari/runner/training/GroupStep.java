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

    /**
     * Whether two steps of one loop have the same settings. The record's own equals would say so too, but JDK 17 keeps the class
     * of a record that stands in such a comparison, and with it the class loader of an application that was undeployed.
     */
    boolean hasSettingsOf(GroupStep other) {
        return learningRateMultiplier == other.learningRateMultiplier && decayFactor == other.decayFactor;
    }
}
