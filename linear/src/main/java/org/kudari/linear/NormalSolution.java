package org.kudari.linear;

import java.util.List;

/**
 * What normal equations give.
 *
 * @param coefficients targets × features
 * @param inverseFactor features × rank: V with V·Vᵀ = (ΦᵀWΦ + ridge)⁻¹, or of what rank deficiency leaves of it; a row of zeros for a
 *     column left out
 * @param conditionNumber of the columns kept; 0 if there are none
 * @param dependent the columns that depend on others
 */
record NormalSolution(
        double[][] coefficients, double[][] inverseFactor, double conditionNumber, List<DependentColumn> dependent) {
    int rank() {
        return inverseFactor.length == 0 ? 0 : inverseFactor[0].length;
    }

    /** V·Vᵀ·ΦᵀWr for a target: what is to be added to its coefficients. */
    double[] correction(Residuals residuals, int target) {
        int features = inverseFactor.length;
        double[] inner = new double[rank()];
        for (int feature = 0; feature < features; feature++) {
            double gradient = residuals.gradient(target, feature);
            for (int k = 0; k < inner.length; k++) {
                inner[k] = Math.fma(inverseFactor[feature][k], gradient, inner[k]);
            }
        }
        double[] correction = new double[features];
        for (int feature = 0; feature < features; feature++) {
            for (int k = 0; k < inner.length; k++) {
                correction[feature] = Math.fma(inverseFactor[feature][k], inner[k], correction[feature]);
            }
        }
        return correction;
    }
}
