package org.kudari.runner.data;

/** How the cells of a column are to be read. */
enum CellKind {
    NUMBER,
    /** The same for a target, which a loss for numbers is to fit. */
    NUMBER_TARGET,
    TEXT,
    /** As its first cell that is not empty looks. */
    INFER,
    /** Likewise for a target, which is of two classes or a probability. */
    INFER_TARGET
}
