package org.kudari.runner.config;

/** Which average of the parameters along the way is taken as the result. */
public sealed interface Averaging permits Averaging.Exponential, Averaging.Stochastic {
    /** The first epoch whose parameters count, from 1. */
    int start();

    /**
     * The exponential moving average over steps.
     *
     * @param decay how much of the average is kept from step to step; between 0 and 1
     */
    record Exponential(double decay, int start) implements Averaging {}

    /**
     * Stochastic weight averaging: the mean over ends of epochs.
     *
     * @param frequency how many epochs lie from one that counts to the next
     */
    record Stochastic(int start, int frequency) implements Averaging {}
}
