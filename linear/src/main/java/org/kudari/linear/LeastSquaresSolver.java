package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.UnsolvableException;

/**
 * Solves one least-squares problem: scale, decompose, decide on the rank, refine, judge the fit.
 *
 * <p>The intercept is the first column to be kept, then the others in their order; see {@link PivotedQr} for when one
 * depends on those before it.
 */
final class LeastSquaresSolver {
    private final LeastSquares problem;
    private final boolean dropsDependentColumns;
    private final int features;
    private final int targets;

    LeastSquaresSolver(LeastSquares problem, boolean dropsDependentColumns) {
        this.problem = problem;
        this.dropsDependentColumns = dropsDependentColumns;
        this.features = problem.features();
        this.targets = problem.targets();
    }

    Solution solve() {
        Scaling scaling = Scaling.of(problem);
        requireRows(scaling.activeRows());
        ScaledRows rows = new ScaledRows(problem, scaling);
        PivotedQr qr = decompose(rows, scaling.activeRows());
        if (!dropsDependentColumns && !qr.dependent().isEmpty()) {
            throw dependent(qr.dependent());
        }
        double[][] scaled = new Refinement(rows, qr, features, targets).refine();
        return new Solution(
                unscale(scaled, scaling),
                qr.rank(),
                qr.rank() == 0 ? 0 : ConditionNumber.of(qr.triangle()),
                qr.dependent(),
                FitStatistics.of(problem, rows, scaling, scaled, hasIntercept()));
    }

    private void requireRows(long activeRows) {
        if (activeRows == 0) {
            throw new UnsolvableException("rows: none with a weight above 0 among " + problem.rows()
                    + ", but expected at least one. Give some rows a weight above 0.");
        }
        if (activeRows < features && !dropsDependentColumns && !hasRidge()) {
            throw new UnsolvableException("rows: " + activeRows + " with a weight above 0, but " + features
                    + " columns (the intercept and powers counted) need at least as many rows."
                    + " Try more rows, fewer columns, a penalty (l2), or 'rank-deficient: drop'.");
        }
    }

    private UnsolvableException dependent(List<DependentColumn> columns) {
        return new UnsolvableException("columns: " + new Dependencies(problem.featureNames()).describe(columns)
                + "; but expected independent ones, since otherwise many coefficients fit equally well."
                + " Try 'rank-deficient: drop', which gives such a column the coefficient 0,"
                + " or remove it, or add a penalty (l2).");
    }

    private PivotedQr decompose(ScaledRows rows, long activeRows) {
        StreamingQr streaming = new StreamingQr(features, targets);
        rows.forEachWithRidge(streaming::add);
        // Rounding errors add up like a random walk over the rows, and at worst linearly over the columns.
        double tolerance = 4 * Math.ulp(1.0) * (features + Math.sqrt(activeRows));
        return new PivotedQr(streaming.triangle(), order(), targets, tolerance);
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            if (problem.isIntercept(feature)) {
                order.add(feature);
            }
        }
        for (int feature = 0; feature < features; feature++) {
            if (!problem.isIntercept(feature)) {
                order.add(feature);
            }
        }
        return order;
    }

    private double[] unscale(double[][] scaled, Scaling scaling) {
        double[] coefficients = new double[features * targets];
        for (int feature = 0; feature < features; feature++) {
            for (int k = 0; k < targets; k++) {
                coefficients[feature * targets + k] =
                        Math.scalb(scaled[k][feature], scaling.targetExponent(k) - scaling.featureExponent(feature));
            }
        }
        return coefficients;
    }

    private boolean hasIntercept() {
        for (int feature = 0; feature < features; feature++) {
            if (problem.isIntercept(feature)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRidge() {
        for (int feature = 0; feature < features; feature++) {
            if (problem.ridge(feature) > 0) {
                return true;
            }
        }
        return false;
    }
}
