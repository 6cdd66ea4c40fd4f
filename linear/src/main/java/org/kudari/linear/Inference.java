package org.kudari.linear;

import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.Progress;
import org.kudari.api.ReportTable;

/**
 * What the data say about coefficients beyond their values, in the units of the user's data (Draper and Smith, Applied Regression
 * Analysis, 3rd edition, chapters 1, 5 and 6): under the assumption that errors are independent and of variance σ²/w.
 *
 * <p>The standard error of θⱼ is s·‖Vⱼ‖, where s² = Σ w·(y − ŷ)² / (n − rank) estimates σ², and Vⱼ is the j-th row of V with
 * V·Vᵀ = (ΦᵀWΦ)⁻¹. n counts rows of weight above 0.
 */
final class Inference {
    private final LeastSquares problem;
    private final Solution solution;
    private final double confidence;
    private final int targets;
    private final boolean intercept;

    /** @param confidence of the intervals, between 0 and 1 */
    Inference(LeastSquares problem, Solution solution, double confidence) {
        this.problem = problem;
        this.solution = solution;
        this.confidence = confidence;
        this.targets = problem.targets();
        this.intercept = problem.hasIntercept();
    }

    /** n − rank. */
    long residualDegreesOfFreedom() {
        return solution.activeRows() - solution.rank();
    }

    /** Σ w·(y − ŷ)². */
    double residualSquares(int target) {
        double unit = problem.targetUnit(target);
        return solution.residualSquares()[target] * unit * unit;
    }

    /** s = √(Σ w·(y − ŷ)² / (n − rank)); NaN when nothing is left to estimate it from. */
    double residualStandardDeviation(int target) {
        return problem.targetUnit(target) * solution.residualNorms()[target] / Math.sqrt(residualDegreesOfFreedom());
    }

    /** Whether a target differs from its mean, or from 0 without an intercept, at all; else R² means nothing. */
    boolean varies(int target) {
        return !Double.isNaN(solution.residualShares()[target]);
    }

    /** R² = 1 − Σ w·(y − ŷ)² / Σ w·(y − ȳ)², where ȳ is the weighted mean with an intercept, and else 0. */
    double rSquared(int target) {
        return 1 - solution.residualShares()[target];
    }

    /** 1 − (1 − R²)·(n − 1)/(n − rank), or n without the 1 where there is no intercept. */
    double adjustedRSquared(int target) {
        double totalDegrees = solution.activeRows() - (intercept ? 1 : 0);
        return 1 - solution.residualShares()[target] * (totalDegrees / residualDegreesOfFreedom());
    }

    /** How many coefficients there are beside the intercept. */
    int modelDegreesOfFreedom() {
        return solution.rank() - (intercept ? 1 : 0);
    }

    /** What the coefficients explain, by degree of freedom, divided by s²: of all coefficients but the intercept. */
    double fStatistic(int target) {
        double share = solution.residualShares()[target];
        return (1 - share) / modelDegreesOfFreedom() / (share / residualDegreesOfFreedom());
    }

    /** The probability of an F as large if all coefficients but the intercept were 0. */
    double fProbability(int target) {
        return new FDistribution(modelDegreesOfFreedom(), residualDegreesOfFreedom())
                .upperProbability(fStatistic(target));
    }

    /** In words, which columns depend on which. */
    String dependencies() {
        return new Dependencies(problem).describe(solution.dependent());
    }

    /** s·‖Vⱼ‖ in the units of the problem's inputs; NaN for a column left out. */
    double standardError(int feature, int target) {
        double length = CoefficientTable.length(solution.inverseFactor()[feature]);
        return length == 0 ? Double.NaN : residualStandardDeviation(target) * length;
    }

    /** ‖Vᵀφ‖² = φᵀ(ΦᵀWΦ)⁻¹φ. */
    double squaredDistance(double[] phi) {
        double[] inner = new double[solution.rank()];
        for (int feature = 0; feature < phi.length; feature++) {
            double[] row = solution.inverseFactor()[feature];
            for (int k = 0; k < inner.length; k++) {
                inner[k] = Math.fma(phi[feature], row[k], inner[k]);
            }
        }
        double square = 0;
        for (double value : inner) {
            square = Math.fma(value, value, square);
        }
        return square;
    }

    /** The tables, one a target; none where the coefficients cannot be had in the units of the user's data. */
    List<ReportTable> tables() {
        return new CoefficientTable(problem, new StudentT(residualDegreesOfFreedom()), confidence)
                .of(solution.coefficients(), solution.inverseFactor(), this::residualStandardDeviation);
    }

    /** The same with what is known: findings, and tables where there is something to estimate errors from. */
    Progress report(Progress bare) {
        double total = 0;
        for (int target = 0; target < targets; target++) {
            total += residualSquares(target);
        }
        Progress progress = bare.withFinding("residual-sum-of-squares", total);
        for (int target = 0; target < targets && targets > 1; target++) {
            progress = with(progress, "residual-sum-of-squares", target, residualSquares(target));
        }
        for (int target = 0; target < targets; target++) {
            progress = varies(target) ? with(progress, "r-squared", target, rSquared(target)) : progress;
        }
        // A penalty draws coefficients towards 0, so that their errors are no longer those of chance alone.
        if (residualDegreesOfFreedom() < 1 || problem.hasRidge()) {
            return progress;
        }
        progress = progress.withFinding("residual-degrees-of-freedom", residualDegreesOfFreedom());
        for (int target = 0; target < targets; target++) {
            progress = with(progress, "residual-standard-deviation", target, residualStandardDeviation(target));
            if (varies(target)) {
                progress = with(progress, "adjusted-r-squared", target, adjustedRSquared(target));
            }
            if (varies(target) && modelDegreesOfFreedom() > 0) {
                progress = with(progress, "f-statistic", target, fStatistic(target));
                progress = with(progress, "f-p", target, fProbability(target));
            }
        }
        for (ReportTable table : tables()) {
            progress = progress.withTable(table);
        }
        return progress;
    }

    private Progress with(Progress progress, String name, int target, double value) {
        return progress.withFinding(
                targets == 1 ? name : name + "." + problem.targetNames().get(target), value);
    }
}
