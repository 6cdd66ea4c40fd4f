package org.kudari.optimizers;

import org.kudari.api.Parallel;
import org.kudari.api.Step;

/** A step whose learning rate a schedule changes, and whose weight decay may be left out. */
record ScheduledStep(long number, double learningRateFactor, double decayFactor, double[] gradient) implements Step {
    ScheduledStep(long number, double learningRateFactor, double[] gradient) {
        this(number, learningRateFactor, 1, gradient);
    }

    @Override
    public int epoch() {
        return 1;
    }

    @Override
    public Parallel parallel() {
        return Parallel.sequential();
    }
}
