package org.kudari.runner.config;

import java.nio.file.Path;

/** The files that rows are in. */
public sealed interface RowFiles {
    /** The file that tells how many rows there are. */
    Path rows();

    /** A file with a row on each line. */
    record Csv(Path rows) implements RowFiles {}

    /**
     * Two IDX files.
     *
     * @param rows an image in each row
     * @param labels one for each image
     */
    record Idx(Path rows, Path labels) implements RowFiles {}
}
