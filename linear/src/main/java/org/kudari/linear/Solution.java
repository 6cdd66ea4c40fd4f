package org.kudari.linear;

import java.util.List;

/**
 * What {@link LeastSquaresSolver} found.
 *
 * @param coefficients features × targets, row by row; handed over
 * @param rank how many columns were kept
 * @param conditionNumber of the columns kept; 0 if there are none
 * @param dependent the columns left out
 * @param fit how well the coefficients fit
 */
record Solution(
        double[] coefficients, int rank, double conditionNumber, List<DependentColumn> dependent, FitStatistics fit) {}
