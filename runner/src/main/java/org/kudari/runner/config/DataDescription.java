package org.kudari.runner.config;

import java.util.List;
import java.util.Optional;

/**
 * Which data, and how they become inputs and targets. Names of columns are as the user wrote them, not yet compared with
 * the file.
 *
 * @param files the training rows; empty when a table is handed over in code
 * @param separator between the cells of CSV files
 * @param targets the columns to be predicted; one or more
 * @param positive which of two classes of a target is the positive one; empty for the latter in their order
 * @param inputs the columns to predict from; empty for all that nothing else names
 * @param ignore columns left alone
 * @param categorical input columns that are read as categories even where they look like numbers
 * @param weight the column of row weights
 * @param missing what to do with an empty cell
 * @param standardize whether numeric inputs and targets are brought to mean 0 and standard deviation 1
 * @param scale what numeric inputs are divided by; 1 when they are standardised
 * @param validationFraction the share of rows held out for validation, 0 for none; random, by the run's seed
 * @param validationFiles rows for validation, instead
 * @param storage where rows of CSV files are kept
 */
public record DataDescription(
        Optional<Located<RowFiles>> files,
        char separator,
        List<Located<String>> targets,
        Optional<Located<String>> positive,
        List<Located<String>> inputs,
        List<Located<String>> ignore,
        List<Located<String>> categorical,
        Optional<Located<String>> weight,
        MissingValues missing,
        boolean standardize,
        double scale,
        double validationFraction,
        Optional<Located<RowFiles>> validationFiles,
        RowStorage storage) {}
