package org.kudari.runner.progress;

/**
 * Is told how a run goes. All methods are called on the thread that trains, in the order below, and hold it up until they
 * return; one that throws ends the run with what it threw. Each does nothing unless overridden.
 */
public interface RunListener {
    /** The data are read and training begins; once. */
    default void started(RunStart start) {}

    /** An epoch is done. */
    default void epochFinished(EpochRecord epoch) {}

    /** Training has ended, for whatever reason; once. */
    default void stopped(StopReason reason) {}
}
