package org.kudari.runner.config;

/** What to do with an empty cell. */
public enum MissingValues {
    /** Refuse the data, naming row and column. */
    ERROR,
    /** Put the mean of the training rows there, for an input that is a number. */
    MEAN,
    /** Leave the row out. */
    DROP_ROW
}
