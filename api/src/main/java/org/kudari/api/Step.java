package org.kudari.api;

/**
 * What the training loop tells an optimizer about the step it is to make. Valid until {@link Optimizer#step} returns.
 *
 * @since 0.1.0
 */
public interface Step {
    /** Which step of the run this is, counted from 1. */
    long number();

    /** Which pass over the training rows this step belongs to, counted from 1. */
    int epoch();

    /**
     * What to multiply the optimizer's own learning rate by: 1 unless a schedule says otherwise or the user gave the
     * parameters at hand a multiplier. Optimizers without a learning rate ignore it.
     *
     * <p>Multipliers belong to blocks of parameters: they are in the step that {@link FirstOrderOptimizer#update} is given,
     * not in the one that {@link Optimizer#step} and {@link FirstOrderOptimizer#beforeUpdate} are.
     */
    default double learningRateFactor() {
        return 1;
    }

    /**
     * What to multiply the optimizer's own weight decay by: 1, or 0 where the user excluded the parameters at hand from it.
     * Like multipliers of the learning rate, it tells only in {@link FirstOrderOptimizer#update}. Optimizers without weight
     * decay ignore it.
     *
     * @since 0.2.0
     */
    default double decayFactor() {
        return 1;
    }

    /** For dividing work over threads. */
    Parallel parallel();

    /** Scratch memory as long as the parameters, for a gradient; its contents are undefined when the step begins. */
    double[] gradient();

    /**
     * Calls {@link FirstOrderOptimizer#update} for all parameters with {@link #gradient()}, divided over threads. A range
     * handed to one call has one learning-rate factor and one decay factor, which the step handed along tells; blocks of
     * {@link Role#STATISTIC} are left out.
     *
     * @param parameters overwritten
     */
    default void update(FirstOrderOptimizer optimizer, double[] parameters, State state) {
        parallel()
                .forRange(
                        parameters.length,
                        FirstOrderOptimizer.GRAIN,
                        (from, to) -> optimizer.update(parameters, gradient(), state, this, from, to));
    }

    /** A step for trying an optimizer out by hand: the given number, in epoch 1, on the caller's thread. */
    static Step of(long number, int parameters) {
        double[] gradient = new double[parameters];
        return new Step() {
            @Override
            public long number() {
                return number;
            }

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
                return gradient;
            }
        };
    }
}
