package org.kudari.api;

/**
 * Which rows an optimizer wants to see in one step.
 *
 * @since 0.1.0
 */
public enum Batching {
    /** Any number of rows: it follows noisy gradients, and the user chooses the batch size. */
    MINI_BATCH,
    /** All rows in every step: it compares values of the objective between steps. */
    FULL
}
