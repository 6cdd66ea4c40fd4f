package org.kudari.runner.config;

/** Where the rows of CSV files are kept while they are used. */
public enum RowStorage {
    /** In memory as long as they take a small share of it, else in a file. */
    AUTO,
    /** In memory. */
    MEMORY,
    /** In a temporary file. */
    FILE
}
