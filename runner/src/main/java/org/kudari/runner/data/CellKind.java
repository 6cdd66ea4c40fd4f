package org.kudari.runner.data;

/** How the cells of a column are to be read. */
enum CellKind {
    NUMBER,
    TEXT,
    /** As its first cell that is not empty looks. */
    INFER
}
