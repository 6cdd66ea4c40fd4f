package org.kudari.optimizers;

import org.kudari.api.Parallel;
import org.kudari.api.Step;

/** A step for two parameters whose learning rate a schedule changes. */
record ScheduledStep(long number, double learningRateFactor) implements Step {
    @Override
    public int epoch() {
        return 1;
    }

    @Override
    public Parallel parallel() {
        return Parallel.sequential();
    }

    @Override
    public double[] gradient() {
        return new double[2];
    }
}
