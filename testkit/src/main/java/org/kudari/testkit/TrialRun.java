package org.kudari.testkit;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.kudari.api.FirstOrderOptimizer;
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
    private double learningRateFactor;
    private final double[] scratch;
    private final StateLayout layout;
    private final State state;
    private final double[] parameters;
    private long steps;
    private boolean arrived;
    private double scratchBefore;
    private double decayFactor = 1;
    private boolean factorsInUpdateOnly;

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

    /** Half the learning rate and no decay, for all parameters or, as a multiplier of blocks does, in updates only. */
    TrialRun withBlockFactors(boolean inUpdateOnly) {
        learningRateFactor = 0.5;
        decayFactor = 0;
        factorsInUpdateOnly = inUpdateOnly;
        return this;
    }

    Step nextStep() {
        TrialStep told = new TrialStep(steps + 1, learningRateFactor, decayFactor, parallel, scratch);
        return factorsInUpdateOnly ? new BlockedStep(told) : told;
    }

    private record TrialStep(
            long number, double learningRateFactor, double decayFactor, Parallel parallel, double[] gradient)
            implements Step {
        @Override
        public int epoch() {
            return Math.toIntExact(number);
        }
    }

    /** A step whose factors tell in updates only. */
    private record BlockedStep(TrialStep inUpdate) implements Step {
        @Override
        public long number() {
            return inUpdate.number();
        }

        @Override
        public int epoch() {
            return inUpdate.epoch();
        }

        @Override
        public Parallel parallel() {
            return inUpdate.parallel();
        }

        @Override
        public double[] gradient() {
            return inUpdate.gradient();
        }

        @Override
        public void update(FirstOrderOptimizer optimizer, double[] parameters, State state) {
            inUpdate.update(optimizer, parameters, state);
        }
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
