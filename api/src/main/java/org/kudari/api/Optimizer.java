package org.kudari.api;

import java.util.Optional;

/**
 * Changes parameters so that an objective becomes small.
 *
 * <p>An optimizer is immutable; what it must remember from step to step is in {@link State}, owned by the training loop.
 * So every optimizer can be saved, resumed bit for bit and split over threads without a line of its own. When one
 * gradient is all it needs for a step, implement {@link FirstOrderOptimizer} instead.
 *
 * <p>Order of use: {@link #refusal} before the data is read, {@link #state} once, then {@link #step} again and again, from
 * one thread at a time.
 *
 * @since 0.1.0
 */
public interface Optimizer {
    /** What to remember from step to step; nothing unless overridden. */
    default StateLayout state(ParameterLayout layout) {
        return StateLayout.empty();
    }

    /** Which rows it wants to see in one step. */
    Batching batching();

    /**
     * Whether {@link Step#learningRateFactor()} changes what it does, so that a schedule makes sense; true unless overridden.
     *
     * @since 0.2.0
     */
    default boolean usesLearningRate() {
        return true;
    }

    /**
     * Makes one step downhill.
     *
     * @param parameters read and overwritten in place
     * @param objective what to make small
     * @param state as {@link #state} named it; read and written in place
     * @param step where in the run this is, and scratch memory
     * @return what happened
     * @throws UnsolvableException if the problem has no answer that this optimizer can give
     */
    Progress step(double[] parameters, Objective objective, State state, Step step);

    /**
     * Why this optimizer cannot fit this model with this loss and penalty: a whole sentence, with its full stop, that names
     * what is missing; or empty when it can. Asked before any data is read; the model is a trial one, with an arbitrary number of inputs and
     * outputs.
     */
    default Optional<String> refusal(Model model, Loss loss, Penalty penalty) {
        return Optional.empty();
    }
}
