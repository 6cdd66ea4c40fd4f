package org.kudari.optimizers;

import java.util.Optional;
import org.kudari.api.Batching;
import org.kudari.api.Loss;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Penalty;
import org.kudari.api.Progress;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;
import org.kudari.compute.DecimalText;
import org.kudari.compute.ParallelVectors;

/**
 * Descends by line searches: choose a direction, go along it to a point that fulfils the Wolfe conditions, and repeat until the
 * gradient is small. A step is one direction; it evaluates the objective as often as its line search needs.
 *
 * <p>Findings: {@code iterations}, the directions gone so far; {@code evaluations} of the objective and its gradient so far;
 * {@code gradient-norm}, the largest element of the gradient, in size.
 */
record LineSearchOptimizer(SearchDirection directions, StrongWolfeSearch search, Stopping stopping)
        implements Optimizer {
    private static final String GRADIENT = "gradient";
    private static final String DIRECTION = "direction";
    private static final String START = "start";
    private static final String VALUE = "value";
    private static final String ITERATIONS = "iterations";
    private static final String EVALUATIONS = "evaluations";

    @Override
    public StateLayout state(ParameterLayout layout) {
        StateLayout.Builder state = StateLayout.builder()
                .perParameter(GRADIENT)
                .perParameter(DIRECTION)
                .perParameter(START)
                .vector(VALUE, 1)
                .counter(ITERATIONS)
                .counter(EVALUATIONS);
        directions.addTo(state);
        return state.build();
    }

    @Override
    public Batching batching() {
        return Batching.FULL;
    }

    @Override
    public boolean usesLearningRate() {
        return false;
    }

    @Override
    public Optional<String> refusal(Model model, Loss loss, Penalty penalty) {
        if (model.isRandomInTraining()) {
            return Optional.of(
                    "A model that is the same function in every step is needed, since a line search begins with"
                            + " what the one before found, but this one leaves out units at random: leave out its dropout.");
        }
        return penalty.l1() == 0
                ? Optional.empty()
                : Optional.of(
                        "A penalty without l1 is needed, since a line search needs slopes that change smoothly, but"
                                + " l1 is " + DecimalText.shortest(penalty.l1()) + ".");
    }

    @Override
    public Progress step(double[] parameters, Objective objective, State state, Step step) {
        return new Descent(parameters, objective, state, step).go();
    }

    /** One step. */
    private final class Descent {
        private final double[] parameters;
        private final State state;
        private final Objective objective;
        private final ParallelVectors vectors;
        private final double[] gradient;
        private final double[] direction;
        private final double[] start;
        private final double[] newGradient;

        Descent(double[] parameters, Objective objective, State state, Step step) {
            this.parameters = parameters;
            this.objective = objective;
            this.state = state;
            this.vectors = new ParallelVectors(parameters.length, step.parallel());
            this.gradient = state.vector(GRADIENT);
            this.direction = state.vector(DIRECTION);
            this.start = state.vector(START);
            this.newGradient = step.gradient();
        }

        Progress go() {
            double value = value();
            if (!Double.isFinite(value)) {
                return Progress.at(value);
            }
            if (stopping.isFlat(vectors.largest(gradient))) {
                return withFindings(Progress.arrived(value));
            }
            System.arraycopy(parameters, 0, start, 0, parameters.length);
            if (!descend(value)) {
                System.arraycopy(start, 0, parameters, 0, parameters.length);
                return withFindings(Progress.arrived(value))
                        .withRemark(
                                "The line search found no lower objective, even straight downhill: it is as low as rounding"
                                        + " lets it become, or the gradient is wrong.");
            }
            boolean arrived =
                    stopping.isFlat(vectors.largest(gradient)) || stopping.hasStalled(value, state.vector(VALUE)[0]);
            return withFindings(arrived ? Progress.arrived(state.vector(VALUE)[0]) : Progress.at(value));
        }

        /** The objective at the parameters; evaluated in the first step only, since each line search ends with it. */
        private double value() {
            if (state.counter(EVALUATIONS) == 0) {
                state.vector(VALUE)[0] = objective.evaluate(parameters, gradient);
                state.setCounter(EVALUATIONS, 1);
            }
            return state.vector(VALUE)[0];
        }

        /** Goes along the chosen direction or, where that leads nowhere, straight downhill; false where that does not either. */
        private boolean descend(double value) {
            directions.choose(gradient, direction, state, vectors);
            if (goAlong(value)) {
                return true;
            }
            if (!directions.restart(state)) {
                return false;
            }
            directions.choose(gradient, direction, state, vectors);
            return goAlong(value);
        }

        private boolean goAlong(double value) {
            double slope = vectors.dot(gradient, direction);
            if (!(slope < 0)) {
                return false;
            }
            ObjectiveLine line = new ObjectiveLine(objective, vectors, start, direction, parameters, newGradient);
            Point begin = new Point(0, value, slope);
            Point end = search.search(line, begin, directions.firstStep(slope, gradient, state, vectors));
            if (end != begin) {
                line.returnTo(end);
                directions.moved(
                        new SearchDirection.Move(
                                start, parameters, gradient, newGradient, direction, end.step(), slope),
                        state,
                        vectors);
                System.arraycopy(newGradient, 0, gradient, 0, gradient.length);
                state.vector(VALUE)[0] = end.value();
                state.setCounter(ITERATIONS, state.counter(ITERATIONS) + 1);
            }
            state.setCounter(EVALUATIONS, state.counter(EVALUATIONS) + line.evaluations());
            return end != begin;
        }

        private Progress withFindings(Progress progress) {
            return progress.withFinding(ITERATIONS, state.counter(ITERATIONS))
                    .withFinding(EVALUATIONS, state.counter(EVALUATIONS))
                    .withFinding("gradient-norm", vectors.largest(gradient));
        }
    }
}
