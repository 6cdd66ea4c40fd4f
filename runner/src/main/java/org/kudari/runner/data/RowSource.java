package org.kudari.runner.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.Parallel;
import org.kudari.runner.config.RowFiles;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;

/** Where rows are read from. */
interface RowSource {
    /**
     * The names of the columns.
     *
     * @throws InvalidInputException if the file cannot be read
     */
    List<String> header();

    /** Where the names of the columns stand, for messages. */
    String headerPlace();

    /**
     * Reads some of the columns.
     *
     * @param wanted how to read the columns that are wanted, by name; each is in the header
     * @param store where the rows will be kept; the table is to be used until that is closed
     * @param parallel what may help to read them
     * @throws InvalidInputException with the first problems of the file
     * @throws java.io.UncheckedIOException if the rows have to be kept in a file, and that cannot be written
     */
    Table read(Map<String, CellKind> wanted, RowStore store, Parallel parallel);

    /** The source that a configuration names. */
    static RowSource of(RowFiles files, char separator) {
        if (files instanceof RowFiles.Idx idx) {
            return new IdxFiles(idx.rows(), Optional.of(idx.labels()));
        }
        return new CsvFile(files.rows(), separator);
    }

    /** Rows to be predicted: an IDX file if it looks like one, else a CSV file. */
    static RowSource ofInputs(Path path, char separator) {
        return IdxFile.isIdx(path) ? new IdxFiles(path, Optional.empty()) : new CsvFile(path, separator);
    }
}
