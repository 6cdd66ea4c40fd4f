package org.kudari.runner.training;

import java.util.List;

/**
 * What the columns of a data set are called and, for targets, how many units of the user's data one unit there is.
 *
 * @param inputs the inputs' names
 * @param targets the targets' names
 * @param scale one number for each target; 1 when it is not standardised
 */
public record ColumnUnits(List<String> inputs, List<String> targets, double[] scale) {}
