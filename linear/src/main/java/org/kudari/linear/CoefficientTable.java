package org.kudari.linear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.kudari.api.LeastSquares;
import org.kudari.api.ReportTable;
import org.kudari.compute.DecimalText;

/**
 * Coefficients in the units of the user's data, with their standard errors s·‖Vⱼ‖, where V·Vᵀ = (ΦᵀWΦ)⁻¹, and what follows from these:
 * by how many of them a coefficient is away from 0, the probability of that by chance, and a confidence interval.
 */
final class CoefficientTable {
    static final String ESTIMATE = "estimate";
    static final String STANDARD_ERROR = "standard-error";
    static final String P_VALUE = "p";

    private final LeastSquares problem;
    private final ReferenceDistribution distribution;
    private final double reach;
    private final List<String> columns;
    private final List<String> featureNames;
    private final int targets;

    /** @param confidence of the intervals, between 0 and 1; there are none where the distribution knows no quantile */
    CoefficientTable(LeastSquares problem, ReferenceDistribution distribution, double confidence) {
        this.problem = problem;
        this.distribution = distribution;
        this.reach = distribution.twoSidedQuantile(confidence);
        // Decimal, since 100 times 0.55 is 55.00000000000001.
        String percent =
                new BigDecimal(DecimalText.shortest(confidence))
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%";
        this.columns = List.of(
                ESTIMATE, STANDARD_ERROR, distribution.statistic(), P_VALUE, "lower-" + percent, "upper-" + percent);
        this.featureNames = problem.featureNames();
        this.targets = problem.targets();
    }

    /**
     * The tables, one a target; none where the coefficients cannot be had in the units of the user's data.
     *
     * @param scaledCoefficients features × targets, for the problem's rows
     * @param inverseFactor V, features × rank
     * @param deviations s of each target, in the units of the user's data
     */
    List<ReportTable> of(double[] scaledCoefficients, double[][] inverseFactor, IntToDoubleFunction deviations) {
        double[] coefficients = scaledCoefficients.clone();
        double[] lengths = new double[problem.features()];
        if (!problem.unstandardize(coefficients) || !inverseLengths(inverseFactor, lengths)) {
            return List.of();
        }
        List<ReportTable> tables = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            tables.add(table(target, coefficients, lengths, deviations.applyAsDouble(target)));
        }
        return tables;
    }

    private ReportTable table(int target, double[] coefficients, double[] lengths, double deviation) {
        ReportTable.Builder table = ReportTable.builder(problem.targetNames().get(target), columns);
        for (int feature = 0; feature < problem.features(); feature++) {
            double estimate = problem.targetUnit(target) * coefficients[feature * targets + target];
            if (problem.isIntercept(feature)) {
                estimate += problem.targetCenter(target);
            }
            // A column left out has no error, and no row of the inverse.
            double error = lengths[feature] == 0 ? Double.NaN : deviation * lengths[feature];
            double value = estimate / error;
            table.row(
                    featureNames.get(feature),
                    estimate,
                    error,
                    value,
                    distribution.twoSidedProbability(value),
                    estimate - reach * error,
                    estimate + reach * error);
        }
        return table.build();
    }

    /** ‖Vⱼ‖ in the units of the user's inputs: each column of V is turned like coefficients, as many at a time as there are targets. */
    private boolean inverseLengths(double[][] inverseFactor, double[] lengths) {
        int features = lengths.length;
        int rank = inverseFactor[0].length;
        double[][] rows = new double[features][rank];
        double[] columns = new double[features * targets];
        for (int from = 0; from < rank; from += targets) {
            int count = Math.min(targets, rank - from);
            Arrays.fill(columns, 0);
            for (int feature = 0; feature < features; feature++) {
                System.arraycopy(inverseFactor[feature], from, columns, feature * targets, count);
            }
            if (!problem.unstandardize(columns)) {
                return false;
            }
            for (int feature = 0; feature < features; feature++) {
                System.arraycopy(columns, feature * targets, rows[feature], from, count);
            }
        }
        Arrays.setAll(lengths, feature -> length(rows[feature]));
        return true;
    }

    /** Scaled first, so that squares neither overflow nor vanish. */
    static double length(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return 0;
        }
        double squares = 0;
        for (double value : values) {
            squares = Math.fma(value / largest, value / largest, squares);
        }
        return largest * Math.sqrt(squares);
    }
}
