package org.kudari.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.kudari.api.Parallel;

/**
 * (ΦᵀWΦ + ridge)·Θ = ΦᵀWy, solved in the precision of its rows.
 *
 * <p>The error of the coefficients is about κ²·u relative to them, where κ is the condition number and u the precision (Higham,
 * Accuracy and Stability of Numerical Algorithms, 2nd edition, section 20.4): so whoever wants them right to the last digit needs
 * twice the digits that κ costs, and those that he wants.
 */
final class NormalEquations<R extends NumberRow<R>> {
    /** A column farther from the others than this share of its length depends on nothing. */
    private static final double CLEAR = 0x1p-20;

    private final int[] order;
    private final Parallel parallel;
    private final int targets;
    private final double[] norms;
    private final Cholesky<R> cholesky;
    private final List<DependentColumn> dependent = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private boolean decided = true;

    /**
     * Nothing solved yet.
     *
     * @param order all features, in the order to take them
     * @param ridge what to add to the diagonal, for each feature
     */
    NormalEquations(NormalSums<R> sums, int[] order, int targets, IntToDoubleFunction ridge, Parallel parallel) {
        this.order = order;
        this.targets = targets;
        int features = order.length;
        List<R> rows = new ArrayList<>();
        for (int k = 0; k < features; k++) {
            R row = sums.newRow(features + targets);
            for (int j = k; j < features; j++) {
                sums.copyTo(row, j, Math.min(order[k], order[j]), Math.max(order[k], order[j]));
            }
            row.add(k, ridge.applyAsDouble(order[k]));
            for (int target = 0; target < targets; target++) {
                sums.copyTo(row, features + target, order[k], features + target);
            }
            rows.add(row);
        }
        this.parallel = parallel;
        this.norms = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            norms[k] = Math.sqrt(rows.get(k).value(k));
        }
        this.cholesky = new Cholesky<>(order.length, rows, parallel);
    }

    /**
     * Decomposes the matrix, leaving out columns that depend on others.
     *
     * @param tolerance how large rounding of the data is, relative to a column; negative if no column is ever to be left out
     * @param near the share of its length up to which a column's distance to the others is too small for this precision, unless
     *     it is as small as rounding
     * @return whether all columns were decided upon; if not, there is nothing to be solved
     */
    boolean decompose(double tolerance, double near) {
        cholesky.decompose(k -> decided && keeps(k, tolerance, near));
        return decided;
    }

    private boolean keeps(int k, double tolerance, double near) {
        double distance = Math.sqrt(Math.max(0, cholesky.squaredDistance(k)));
        if (distance > Math.max(near, CLEAR) * norms[k]) {
            return true;
        }
        Combination combination = new Combination(cholesky, norms, k);
        if (!combination.isExact(tolerance)) {
            decided = distance > near * norms[k];
            return decided;
        }
        List<Integer> on = new ArrayList<>();
        combination.parts().forEach(part -> on.add(order[part]));
        Collections.sort(on);
        dependent.add(new DependentColumn(order[k], List.copyOf(on)));
        left.add(k);
        return false;
    }

    /**
     * Solves what was decomposed.
     *
     * @param minimumNorm whether columns left out have a share in the coefficients
     * @param unit what to multiply a feature's coefficient by for the norm; 0 where it does not count
     */
    NormalSolution solve(boolean minimumNorm, IntToDoubleFunction unit) {
        int rank = cholesky.rank();
        List<Integer> rightHandSides = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            rightHandSides.add(order.length + target);
        }
        List<R> solved = cholesky.backSubstitute(rightHandSides, true);
        double[][] coefficients = new double[targets][order.length];
        double[][] inverseFactor = new double[order.length][rank];
        double condition = 0;
        if (rank > 0) {
            condition = conditionNumber(solved);
            if (minimumNorm && !left.isEmpty()) {
                List<R> shares = withColumnsLeft(solved);
                List<R> rest = new MinimumNorm<>(shares, left.size(), parallel)
                        .apply(
                                k -> unit.applyAsDouble(order[cholesky.kept().get(k)]),
                                i -> unit.applyAsDouble(order[left.get(i)]));
                spread(rest, left, coefficients, inverseFactor);
                solved = shares;
            }
            spread(solved, cholesky.kept(), coefficients, inverseFactor);
        }
        return new NormalSolution(coefficients, inverseFactor, condition, dependent);
    }

    /** The solution, and right of it the columns left out as combinations of those kept. */
    private List<R> withColumnsLeft(List<R> solved) {
        List<R> combinations = cholesky.backSubstitute(left, false);
        List<R> joined = new ArrayList<>();
        for (int k = 0; k < solved.size(); k++) {
            R row = solved.get(k).zeros(solved.get(k).length() + left.size());
            for (int i = 0; i < row.length(); i++) {
                int column = i - solved.get(k).length();
                if (column < 0) {
                    row.copy(i, solved.get(k), i);
                } else {
                    row.copy(i, combinations.get(k), column);
                }
            }
            joined.add(row);
        }
        return joined;
    }

    private void spread(List<R> solved, List<Integer> columns, double[][] coefficients, double[][] inverseFactor) {
        for (int k = 0; k < columns.size(); k++) {
            int feature = order[columns.get(k)];
            R row = solved.get(k);
            for (int target = 0; target < targets; target++) {
                coefficients[target][feature] = row.value(target);
            }
            for (int i = 0; i < inverseFactor[feature].length; i++) {
                inverseFactor[feature][i] = row.value(targets + i);
            }
        }
    }

    private double conditionNumber(List<R> solved) {
        int rank = cholesky.rank();
        double[][] triangle = new double[rank][rank];
        double[][] inverse = new double[rank][rank];
        for (int k = 0; k < rank; k++) {
            for (int j = k; j < rank; j++) {
                triangle[k][j] = cholesky.triangle(k, cholesky.kept().get(j))
                        / norms[cholesky.kept().get(j)];
                inverse[k][j] =
                        solved.get(k).value(targets + j) * norms[cholesky.kept().get(k)];
            }
        }
        return LargestSingularValue.of(triangle) * LargestSingularValue.of(inverse);
    }
}
