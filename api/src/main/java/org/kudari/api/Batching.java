package org.kudari.api;

/** Which rows an optimizer wants to see in one step. */
public enum Batching {
    /** Any number of rows: it follows noisy gradients, and the user chooses the batch size. */
    MINI_BATCH,
    /** All rows in every step: it compares values of the objective between steps. */
    FULL
}
