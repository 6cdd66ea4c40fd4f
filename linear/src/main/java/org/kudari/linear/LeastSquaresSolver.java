package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.Parallel;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.ScratchPool;

/**
 * Solves one least-squares problem by its normal equations, in as many digits as the data ask for.
 *
 * <p>Normal equations have a bad name, since they square the condition number κ: with κ = 10⁸ nothing is left of 16 digits. But with
 * 32 or 63 digits enough is left, and unlike a QR decomposition the sums that they are made of run at the speed of a matrix
 * product, and can be had in any order, on any number of threads or machines. So there are three stages:
 *
 * <ol>
 *   <li>Sums in double precision ({@link GramMatrix}), and from them κ. Where it is small, the coefficients are good to some 13
 *       digits; the residuals, in twice the precision, make them right to the last.
 *   <li>Where κ is larger, sums in twice the precision ({@link CompensatedGram}).
 *   <li>Where columns nearly, or really, depend on each other, sums in four times the precision ({@link CascadedGram}), and from them
 *       the rank.
 * </ol>
 *
 * <p>At last, a pass over the rows sums up what the coefficients leave.
 *
 * <p>The intercept is the first column to be kept, then the others in their order; see {@link Combination} for when one depends on
 * those before it.
 */
final class LeastSquaresSolver {
    /** Double precision squared by this still leaves 13 digits for the standard errors. */
    private static final double WELL_CONDITIONED = 16;
    /** Double precision squared by this still leaves 10 digits for the coefficients. */
    private static final double PASSABLY_CONDITIONED = 1000;
    /** Twice the precision squared by this still leaves all digits of a double. */
    private static final double BADLY_CONDITIONED = 1e6;
    /** Twice the precision squared by this still tells a column as near as rounding from one that is merely near. */
    private static final double TELLING = 256;
    /** A column this near to the others has a condition number beyond. */
    private static final double NEAR = 0x1p-20;

    /** Double precision cannot tell. */
    private static final double NEVER_DEPENDENT = -1;

    private static final int MOST_CORRECTIONS = 4;

    private final LeastSquares problem;
    private final RankRule rankRule;
    private final Parallel parallel;
    private final ScratchPool<RowBlock> memory;
    private final int features;
    private final int targets;
    private final int[] order;
    private final boolean intercept;
    private Scaling scaling;
    private RowReduction rows;

    /** @param memory kept from one solver to the next by whoever solves often */
    LeastSquaresSolver(LeastSquares problem, RankRule rankRule, Parallel parallel, ScratchPool<RowBlock> memory) {
        this.problem = problem;
        this.rankRule = rankRule;
        this.parallel = parallel;
        this.memory = memory;
        this.features = problem.features();
        this.targets = problem.targets();
        this.order = order();
        this.intercept = problem.hasIntercept();
    }

    private int[] order() {
        List<Integer> intercepts = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            (problem.isIntercept(feature) ? intercepts : others).add(feature);
        }
        intercepts.addAll(others);
        return intercepts.stream().mapToInt(feature -> feature).toArray();
    }

    /**
     * Solves it.
     *
     * @throws UnsolvableException as {@link LeastSquaresOptimizer#step} says
     */
    Solution solve() {
        try {
            GramMatrix gram = firstSums();
            double[] origins = new double[targets];
            for (int target = 0; target < targets && intercept; target++) {
                origins[target] = gram.targetMean(order[0], target);
            }
            NormalSolution normal = solve(gram, NEVER_DEPENDENT, NEAR);
            boolean refines =
                    normal != null && normal.conditionNumber() <= WELL_CONDITIONED && !problem.hasRemainders();
            return finish(refines ? normal : solvePrecisely(gram), refines, origins, gram);
        } finally {
            rows.release();
        }
    }

    /**
     * The coefficients to ten digits or so, for whoever will solve once more from there: in one pass over the rows unless columns nearly
     * depend on each other.
     *
     * @return features × targets, row by row
     * @throws UnsolvableException as {@link LeastSquaresOptimizer#step} says
     */
    double[] approximate() {
        try {
            GramMatrix gram = firstSums();
            NormalSolution normal = solve(gram, NEVER_DEPENDENT, NEAR);
            boolean enough = normal != null && normal.conditionNumber() <= PASSABLY_CONDITIONED;
            return unscale((enough ? normal : solvePrecisely(gram)).coefficients());
        } finally {
            rows.release();
        }
    }

    private GramMatrix firstSums() {
        use(Scaling.identity(problem));
        GramMatrix gram = rows.over(() -> new GramMatrix(problem));
        if (!gram.isReliable()) {
            use(Scaling.of(problem));
            gram = rows.over(() -> new GramMatrix(problem));
        }
        requireRows(gram.activeRows());
        return gram;
    }

    private NormalSolution solvePrecisely(GramMatrix gram) {
        double tolerance = tolerance(gram.activeRows());
        NormalSolution normal = solve(rows.over(() -> new CompensatedGram(problem)), tolerance, NEAR);
        if (normal == null || normal.conditionNumber() > mostOfTwiceThePrecision(normal)) {
            normal = solve(rows.over(() -> new CascadedGram(problem)), tolerance, 0);
        }
        if (rankRule == RankRule.ERROR && !normal.dependent().isEmpty()) {
            throw dependent(normal.dependent());
        }
        return normal;
    }

    private double mostOfTwiceThePrecision(NormalSolution normal) {
        // Units of a norm may be as far apart as numbers go.
        if (rankRule == RankRule.MINIMUM_NORM && !scaling.isIdentity()) {
            return 0;
        }
        return normal.dependent().isEmpty() ? BADLY_CONDITIONED : TELLING;
    }

    private void use(Scaling newScaling) {
        scaling = newScaling;
        rows = new RowReduction(new RowBlocks(problem, scaling, memory), parallel);
    }

    private void requireRows(long activeRows) {
        if (activeRows == 0) {
            throw new UnsolvableException("rows: none with a weight above 0 among " + problem.rows()
                    + ", but expected at least one. Give some rows a weight above 0.");
        }
        if (activeRows < features && rankRule == RankRule.ERROR && !problem.hasRidge()) {
            throw new UnsolvableException("rows: " + activeRows + " with a weight above 0, but " + features
                    + " columns (the intercept and powers counted) need at least as many rows."
                    + " Try more rows, fewer columns, a penalty (l2), or 'rank-deficient: drop'.");
        }
    }

    private double ridge(int feature) {
        return scaling.scaledRidge(problem.ridge(feature), feature);
    }

    /** {@code null} where more precision is needed: if a column is near to the others, but not as near as rounding of the data. */
    private <R extends NumberRow<R>> NormalSolution solve(NormalSums<R> sums, double tolerance, double near) {
        NormalEquations<R> equations = new NormalEquations<>(sums, order, targets, this::ridge, parallel);
        return equations.decompose(tolerance, near)
                ? equations.solve(rankRule == RankRule.MINIMUM_NORM, this::unit)
                : null;
    }

    /** For the norm of coefficients, in which an intercept does not count. */
    private double unit(int feature) {
        return problem.isIntercept(feature) ? 0 : scaling.unit(feature);
    }

    /** Rounding of the data adds up like a random walk over the rows, and at worst linearly over the columns. */
    private double tolerance(long activeRows) {
        return 4 * Math.ulp(1.0) * (features + Math.sqrt(activeRows));
    }

    private UnsolvableException dependent(List<DependentColumn> columns) {
        return new UnsolvableException("columns: " + new Dependencies(problem).describe(columns)
                + "; but expected independent ones, since otherwise many coefficients fit equally well."
                + " Try 'rank-deficient: drop', which gives such a column the coefficient 0,"
                + " or remove it, or add a penalty (l2).");
    }

    private Solution finish(NormalSolution normal, boolean refines, double[] origins, GramMatrix gram) {
        double[][] coefficients = normal.coefficients();
        Residuals residuals = rows.over(() -> new Residuals(coefficients, origins));
        for (int pass = 0; refines && pass < MOST_CORRECTIONS && correct(normal, residuals); pass++) {
            residuals = rows.over(() -> new Residuals(coefficients, origins));
        }
        double[] residualSquares = new double[targets];
        double[] residualNorms = new double[targets];
        double[] residualShares = new double[targets];
        for (int target = 0; target < targets; target++) {
            double total = intercept ? residuals.centeredTotal(target, gram.weightSum()) : residuals.total(target);
            residualSquares[target] = unscaledSquare(residuals.sumOfSquares(target), target);
            residualNorms[target] = scaling.unscaledNorm(Math.sqrt(residuals.sumOfSquares(target)), target);
            // Of scaled sums: the squares themselves may be beyond what numbers can hold.
            residualShares[target] = total > 0 ? residuals.sumOfSquares(target) / total : Double.NaN;
        }
        return new Solution(
                unscale(coefficients),
                unscaleInverse(normal.inverseFactor()),
                normal.conditionNumber(),
                normal.dependent(),
                gram.activeRows(),
                residualSquares,
                residualNorms,
                residualShares);
    }

    /**
     * Adds (ΦᵀWΦ)⁻¹·ΦᵀWr to the coefficients, which makes them right to the last digit.
     *
     * @return whether they changed so much, beside what they leave, that the sums over the residuals did, too
     */
    private boolean correct(NormalSolution normal, Residuals residuals) {
        for (int feature = 0; feature < features; feature++) {
            residuals.subtractRidge(feature, ridge(feature));
        }
        boolean noticeable = false;
        for (int target = 0; target < targets; target++) {
            double[] correction = normal.correction(residuals, target);
            double change = 0;
            for (int feature = 0; feature < features; feature++) {
                normal.coefficients()[target][feature] += correction[feature];
                change += Math.abs(correction[feature] * residuals.gradient(target, feature));
            }
            noticeable |= change > Math.ulp(residuals.sumOfSquares(target));
        }
        return noticeable;
    }

    private double unscaledSquare(double scaled, int target) {
        return scaling.unscaledSquare(scaling.unscaledWeight(scaled), target);
    }

    private double[] unscale(double[][] scaled) {
        double[] coefficients = new double[features * targets];
        for (int feature = 0; feature < features; feature++) {
            for (int target = 0; target < targets; target++) {
                double coefficient = scaling.unscaledCoefficient(scaled[target][feature], feature, target);
                if (!Double.isFinite(coefficient)) {
                    throw new UnsolvableException("coefficient of '"
                            + problem.featureNames().get(feature) + "' for target '"
                            + problem.targetNames().get(target) + "': beyond 1.8E308, the largest number."
                            + " Try other units for the one or the other.");
                }
                coefficients[feature * targets + target] = coefficient;
            }
        }
        return coefficients;
    }

    /** In place. With scaled weights 2⁻ᵉw, the inverse of the sums is 2ᵉ times as large, and V its root. */
    private double[][] unscaleInverse(double[][] factor) {
        double weight = Math.sqrt(scaling.weightFactor());
        for (int feature = 0; feature < features; feature++) {
            for (int k = 0; k < factor[feature].length; k++) {
                factor[feature][k] = scaling.unscaledInverse(factor[feature][k] * weight, feature);
            }
        }
        return factor;
    }
}
