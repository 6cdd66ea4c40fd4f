package org.kudari.runner.training;

import java.util.Arrays;
import java.util.List;

/**
 * What the columns of a data set are called, and how they were standardised: the user's numbers are center + scale · those of the
 * data set.
 *
 * @param inputs the inputs' names
 * @param inputCenters one number for each input
 * @param inputScales one number for each input, not 0
 * @param targets the targets' names
 * @param targetCenters one number for each target
 * @param targetScales one number for each target; 1 when it is not standardised
 */
public record ColumnUnits(
        List<String> inputs,
        double[] inputCenters,
        double[] inputScales,
        List<String> targets,
        double[] targetCenters,
        double[] targetScales) {
    /** Whether inputs are in the user's units. */
    boolean isInputIdentity() {
        return Arrays.stream(inputCenters).allMatch(center -> center == 0)
                && Arrays.stream(inputScales).allMatch(scale -> scale == 1);
    }
}
