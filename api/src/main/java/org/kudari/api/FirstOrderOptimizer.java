package org.kudari.api;

/**
 * The short way to write an optimizer that needs one gradient for a step: the update.
 *
 * <pre>{@code
 * record SignDescent(double learningRate) implements FirstOrderOptimizer {
 *     public void update(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
 *         for (int i = from; i < to; i++) {
 *             parameters[i] -= learningRate * step.learningRateFactor() * Math.signum(gradient[i]);
 *         }
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface FirstOrderOptimizer extends Optimizer {
    /** How many parameters are worth handing to another thread. */
    int GRAIN = 8_192;

    /** {@inheritDoc} Any rows will do, unless overridden. */
    @Override
    default Batching batching() {
        return Batching.MINI_BATCH;
    }

    /**
     * Called once before the updates of a step, on one thread: the place to count, or to compute what all ranges share.
     * Does nothing unless overridden.
     */
    default void beforeUpdate(State state, Step step) {}

    /**
     * Changes the parameters from {@code from} (inclusive) to {@code to} (exclusive). Called from several threads for
     * ranges that do not overlap; each parameter's new value may depend only on that parameter's own old value, gradient
     * and state, and on what {@link #beforeUpdate} left.
     *
     * @param parameters overwritten in the range
     * @param gradient ∂objective/∂θ; may be overwritten in the range
     * @param state vectors may be written in the range; counters may be read
     * @param step where in the run this is, and what the learning rate and the weight decay of these parameters are multiplied
     *     by
     */
    void update(double[] parameters, double[] gradient, State state, Step step, int from, int to);

    /** {@inheritDoc} The default computes the gradient once and updates all parameters. */
    @Override
    default Progress step(double[] parameters, Objective objective, State state, Step step) {
        objective.evaluate(parameters, step.gradient());
        beforeUpdate(state, step);
        step.update(this, parameters, state);
        return Progress.made();
    }
}
