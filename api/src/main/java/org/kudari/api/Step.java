package org.kudari.api;

/**
 * What the training loop tells an optimizer about the step it is to make. Valid until {@link Optimizer#step} returns.
 */
public interface Step {
    /** Which step of the run this is, counted from 1. */
    long number();

    /** Which pass over the training rows this step belongs to, counted from 1. */
    int epoch();

    /**
     * What to multiply the optimizer's own learning rate by: 1 unless a schedule says otherwise. Optimizers without a
     * learning rate ignore it.
     */
    default double learningRateFactor() {
        return 1;
    }

    /** For dividing work over threads. */
    Parallel parallel();

    /** Scratch memory as long as the parameters, for a gradient; its contents are undefined when the step begins. */
    double[] gradient();

    /**
     * Calls {@link FirstOrderOptimizer#update} for all parameters with {@link #gradient()}, divided over threads.
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
