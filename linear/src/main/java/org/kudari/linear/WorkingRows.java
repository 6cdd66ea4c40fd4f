package org.kudari.linear;

import org.kudari.api.ExponentialFamily;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;

/**
 * The least-squares problem whose solution is the next step of iteratively reweighted least squares (McCullagh and Nelder, Generalized
 * Linear Models, 2nd edition, 1989, section 2.5): with η = Φ·θ and μ = μ(η), its targets are z = η + (y − μ)/(dμ/dη), and its weights
 * w·(dμ/dη)²/V(μ). They are computed whenever a row is read, so that none are kept.
 */
final class WorkingRows extends DerivedRows {
    private final LeastSquares rows;
    private final ExponentialFamily family;
    private final double[] coefficients;

    /**
     * The problem at a θ.
     *
     * @param rows of one target
     * @param coefficients θ; or {@code null} for the start, where η comes from each target itself
     */
    WorkingRows(LeastSquares rows, ExponentialFamily family, double[] coefficients) {
        super(rows);
        this.rows = rows;
        this.family = family;
        this.coefficients = coefficients;
    }

    @Override
    public Reader newReader() {
        Reader reader = rows.newReader();
        return (from, to, features, remainders, targets, weights) -> {
            reader.read(from, to, features, remainders, targets, weights);
            for (int row = 0; row < targets.rows(); row++) {
                // Not one that is NaN either: whoever solves will name it.
                if (weights[row] > 0) {
                    reweigh(row, features, targets, weights);
                }
            }
        };
    }

    private void reweigh(int row, Matrix features, Matrix targets, double[] weights) {
        int at = targets.index(row);
        double target = targets.values()[at];
        double predictor = coefficients == null
                ? family.predictor(family.startingMean(target))
                : predictor(features.values(), features.index(row));
        double slope = family.slope(predictor);
        double response = predictor + family.residual(target, predictor) / slope;
        double weight = weights[row] * slope * (slope / family.variance(predictor));
        // Where the mean is so near to the end of its range that nothing moves it, the row has nothing to say.
        boolean counts = slope > 0 && Double.isFinite(response) && Double.isFinite(weight);
        targets.values()[at] = counts ? response : 0;
        weights[row] = counts ? weight : 0;
    }

    private double predictor(double[] values, int from) {
        double sum = 0;
        for (int feature = 0; feature < coefficients.length; feature++) {
            sum = Math.fma(values[from + feature], coefficients[feature], sum);
        }
        return sum;
    }
}
