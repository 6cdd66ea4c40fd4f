package org.kudari.benchmarks.network;

/** A library that trains networks: what a side of the {@code networks} table brings. */
public interface Trainer {
    /**
     * Trains a new network from fresh random weights.
     *
     * @param epochs passes over the samples
     * @param epochFinished told after each
     * @throws UnsupportedOperationException if the library cannot do this task
     */
    TrainedNetwork train(Task task, int epochs, Runnable epochFinished);
}
