package org.kudari.runner.training;

import org.kudari.api.Parallel;
import org.kudari.api.Step;

/** The step that the loop is at; one object for the whole run, moved on by the loop. */
final class LoopStep implements Step {
    private final Parallel parallel;
    private final double[] gradient;
    private long number;
    private int epoch;

    LoopStep(Parallel parallel, int parameters) {
        this.parallel = parallel;
        this.gradient = new double[parameters];
    }

    void advance(int toEpoch) {
        number++;
        epoch = toEpoch;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int epoch() {
        return epoch;
    }

    @Override
    public Parallel parallel() {
        return parallel;
    }

    @Override
    public double[] gradient() {
        return gradient;
    }
}
