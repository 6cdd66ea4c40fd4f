package org.kudari.linear;

import java.util.List;

/**
 * What {@link LeastSquaresSolver} found.
 *
 * @param coefficients features × targets, row by row; handed over
 * @param inverseFactor features × rank: V with V·Vᵀ = (ΦᵀWΦ + ridge)⁻¹, or of what rank deficiency leaves of it
 * @param conditionNumber of the columns kept; 0 if there are none
 * @param dependent the columns that depend on others
 * @param activeRows how many rows have a weight above 0
 * @param residualSquares Σ w·(y − ŷ)² of each target
 * @param residualNorms the roots of these, which numbers can hold where they cannot hold the squares
 * @param residualShares the squares divided by Σ w·(y − ȳ)², where ȳ is the mean if there is an intercept, and else 0; NaN for a target
 *     that never leaves ȳ
 */
record Solution(
        double[] coefficients,
        double[][] inverseFactor,
        double conditionNumber,
        List<DependentColumn> dependent,
        long activeRows,
        double[] residualSquares,
        double[] residualNorms,
        double[] residualShares) {
    /** How many columns are independent. */
    int rank() {
        return inverseFactor.length == 0 ? 0 : inverseFactor[0].length;
    }
}
