package org.kudari.linear;

import org.kudari.api.LeastSquares;

/**
 * How well coefficients fit, summed in twice the precision in a last pass over the rows.
 *
 * <p>The targets' own sum of squares is taken about their weighted mean when there is an intercept, else about 0. It
 * comes from sums of y − y₁ and (y − y₁)², where y₁ is the first row's, so one pass is enough.
 */
final class FitStatistics {
    private static final int RESIDUALS = 0;
    private static final int DEVIATIONS = 1;
    private static final int SQUARED_DEVIATIONS = 2;
    private static final int SUMS = 3;

    private final double[] residualSums;
    private final double[] totalSums;

    private FitStatistics(double[] residualSums, double[] totalSums) {
        this.residualSums = residualSums;
        this.totalSums = totalSums;
    }

    /**
     * Passes over the rows.
     *
     * @param coefficients targets × features, for the scaled rows
     * @param intercept whether to take the targets about their mean
     */
    static FitStatistics of(
            LeastSquares problem, ScaledRows rows, Scaling scaling, double[][] coefficients, boolean intercept) {
        int targets = problem.targets();
        Target[] sums = new Target[targets];
        for (int k = 0; k < targets; k++) {
            sums[k] = new Target(coefficients[k], intercept);
        }
        rows.forEach((row, weight) -> {
            for (int k = 0; k < targets; k++) {
                sums[k].add(row, row[problem.features() + k], weight);
            }
        });
        double[] residualSums = new double[targets];
        double[] totalSums = new double[targets];
        for (int k = 0; k < targets; k++) {
            int exponent = 2 * scaling.targetExponent(k) + scaling.weightExponent();
            double unit = problem.targetUnit(k);
            residualSums[k] = Math.scalb(sums[k].residualSum(), exponent) * unit * unit;
            totalSums[k] = Math.scalb(sums[k].totalSum(), exponent) * unit * unit;
        }
        return new FitStatistics(residualSums, totalSums);
    }

    /** Σ w·(y − ŷ)², in the units of the user's data. */
    double residualSumOfSquares(int target) {
        return residualSums[target];
    }

    /** Whether a target differs from its mean, or from 0, at all; else {@link #rSquared} means nothing. */
    boolean varies(int target) {
        return totalSums[target] > 0;
    }

    /** 1 − Σ w·(y − ŷ)² / Σ w·(y − ȳ)². */
    double rSquared(int target) {
        return 1 - residualSums[target] / totalSums[target];
    }

    /** The sums of one target. */
    private static final class Target {
        private final double[] coefficients;
        private final boolean centered;
        private final DoubleDoubleVector sums = new DoubleDoubleVector(SUMS);
        private final DoubleDoubleVector weights = new DoubleDoubleVector(1);
        private final DoubleDoubleVector difference = new DoubleDoubleVector(1);
        private boolean begun;
        private double origin;

        Target(double[] coefficients, boolean centered) {
            this.coefficients = coefficients;
            this.centered = centered;
        }

        void add(double[] row, double target, double weight) {
            if (!begun) {
                begun = true;
                origin = centered ? target : 0;
            }
            weights.add(0, weight, 0);

            difference.set(0, target);
            for (int feature = 0; feature < coefficients.length; feature++) {
                difference.addProduct(0, row[feature], -coefficients[feature], 0);
            }
            addSquare(RESIDUALS, weight);

            difference.set(0, target);
            difference.add(0, -origin, 0);
            sums.addProduct(DEVIATIONS, weight, difference.high(0), difference.low(0));
            addSquare(SQUARED_DEVIATIONS, weight);
        }

        private void addSquare(int sum, double weight) {
            difference.multiply(0, difference.high(0), difference.low(0));
            sums.addProduct(sum, weight, difference.high(0), difference.low(0));
        }

        double residualSum() {
            return sums.high(RESIDUALS);
        }

        /** Σw(y − ȳ)² = Σw(y − y₁)² − 2m·Σw(y − y₁) + m²·Σw, where m = ȳ − y₁. Called once, at the end. */
        double totalSum() {
            if (!centered) {
                return sums.high(SQUARED_DEVIATIONS);
            }
            // Twice the precision for the subtraction; a mean rounded to once the precision shifts the sum by less than
            // that sum's own rounding.
            double mean = sums.high(DEVIATIONS) / weights.high(0);
            sums.addProduct(SQUARED_DEVIATIONS, -2 * mean, sums.high(DEVIATIONS), sums.low(DEVIATIONS));
            weights.multiply(0, mean);
            sums.addProduct(SQUARED_DEVIATIONS, mean, weights.high(0), weights.low(0));
            return sums.high(SQUARED_DEVIATIONS);
        }
    }
}
