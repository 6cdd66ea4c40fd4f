package org.kudari.optimizers;

import org.kudari.api.Parallel;
import org.kudari.api.Step;

/** A step whose learning rate a schedule changes. */
record ScheduledStep(long number, double learningRateFactor, double[] gradient) implements Step {
    @Override
    public int epoch() {
        return 1;
    }

    @Override
    public Parallel parallel() {
        return Parallel.sequential();
    }
}
