package org.kudari.runner.table;

/** What a column of a table holds. */
public enum ColumnKind {
    /** Numbers; NaN where a cell is empty. */
    NUMBERS,
    /** Texts; null where a cell is empty. */
    TEXTS
}
