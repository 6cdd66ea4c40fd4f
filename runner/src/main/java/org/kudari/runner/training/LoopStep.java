package org.kudari.runner.training;

import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.State;
import org.kudari.api.Step;
import org.kudari.runner.config.BlockSettings;

/** The step that the loop is at; one object for the whole run, moved on by the loop, so that a step allocates nothing. */
final class LoopStep implements Step {
    private final Parallel parallel;
    private final double[] gradient;
    private final ParameterGroups groups;
    private final Parallel.Body updateRange = this::updateRange;
    private long number;
    private int epoch;
    private double learningRateFactor = 1;
    private FirstOrderOptimizer optimizer;
    private double[] parameters;
    private State state;

    LoopStep(Parallel parallel, ParameterLayout layout, BlockSettings settings) {
        this.parallel = parallel;
        this.gradient = new double[layout.size()];
        this.groups = new ParameterGroups(layout, settings, this);
    }

    void advance(int toEpoch) {
        number++;
        epoch = toEpoch;
    }

    void useLearningRateFactor(double factor) {
        learningRateFactor = factor;
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
    public double learningRateFactor() {
        return learningRateFactor;
    }

    @Override
    public Parallel parallel() {
        return parallel;
    }

    @Override
    public double[] gradient() {
        return gradient;
    }

    @Override
    public void update(FirstOrderOptimizer newOptimizer, double[] newParameters, State newState) {
        optimizer = newOptimizer;
        parameters = newParameters;
        state = newState;
        parallel.forRange(parameters.length, FirstOrderOptimizer.GRAIN, updateRange);
    }

    private void updateRange(int from, int to) {
        groups.update(optimizer, parameters, gradient, state, from, to);
    }
}
