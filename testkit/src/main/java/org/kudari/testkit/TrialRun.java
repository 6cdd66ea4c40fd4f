package org.kudari.testkit;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Progress;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/** An optimizer at work on a problem, as the training loop drives it. Stops by itself where it has arrived. */
final class TrialRun {
    private final Optimizer optimizer;
    private final TrialProblem problem;
    private final Parallel parallel;
    private final double learningRateFactor;
    private final double[] scratch;
    private final StateLayout layout;
    private final State state;
    private final double[] parameters;
    private long steps;
    private boolean arrived;
    private double scratchBefore;

    TrialRun(Optimizer optimizer, TrialProblem problem) {
        this(optimizer, problem, Parallel.sequential(), 1);
    }

    TrialRun(Optimizer optimizer, TrialProblem problem, Parallel parallel, double learningRateFactor) {
        this.optimizer = optimizer;
        this.problem = problem;
        this.parallel = parallel;
        this.learningRateFactor = learningRateFactor;
        this.parameters = problem.start().clone();
        this.scratch = new double[parameters.length];
        ParameterLayout parameterLayout = problem.model().parameters();
        this.layout = optimizer.state(parameterLayout);
        this.state = State.of(layout, parameterLayout);
    }

    /** The same run taken up by another optimizer, from what a checkpoint would hold: parameters, state and step. */
    TrialRun resumedBy(Optimizer other) {
        TrialRun resumed = new TrialRun(other, problem, parallel, learningRateFactor);
        System.arraycopy(parameters, 0, resumed.parameters, 0, parameters.length);
        SavedState.copy(layout, state, resumed.state);
        resumed.steps = steps;
        resumed.arrived = arrived;
        return resumed;
    }

    /** Fills the scratch memory for gradients with a number before each step. */
    TrialRun withScratch(double value) {
        scratchBefore = value;
        return this;
    }

    TrialRun run(int count) {
        for (int i = 0; i < count && !arrived; i++) {
            step(problem.objective());
        }
        return this;
    }

    Progress step(Objective objective) {
        Arrays.fill(scratch, scratchBefore);
        Progress progress = optimizer.step(parameters, objective, state, nextStep());
        steps++;
        arrived = progress != null && progress.hasArrived();
        return progress;
    }

    Step nextStep() {
        long number = steps + 1;
        return new Step() {
            @Override
            public long number() {
                return number;
            }

            @Override
            public int epoch() {
                return Math.toIntExact(number);
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
                return scratch;
            }
        };
    }

    double[] parameters() {
        return parameters;
    }

    State state() {
        return state;
    }

    StateLayout layout() {
        return layout;
    }

    /** The parameters, then the state's vectors and counters. */
    double[] everything() {
        return DoubleStream.concat(DoubleStream.of(parameters), DoubleStream.of(SavedState.numbers(layout, state)))
                .toArray();
    }
}
