package org.kudari.linear;

import org.kudari.api.LeastSquares;
import org.kudari.api.Progress;
import org.kudari.compute.DecimalText;

/** How much the columns of a problem depend on each other, and what was done about it. */
final class RankReport {
    /** From here on, data good to eight digits say nothing about some combination of the coefficients. */
    private static final double NEARLY_DEPENDENT = 1e8;

    private final LeastSquares problem;
    private final Solution solution;
    private final RankRule rankRule;

    RankReport(LeastSquares problem, Solution solution, RankRule rankRule) {
        this.problem = problem;
        this.solution = solution;
        this.rankRule = rankRule;
    }

    /**
     * The same with findings, and remarks where there is something that a user must not miss.
     *
     * @param suffix of the findings' names
     */
    Progress report(Progress bare, String suffix) {
        Progress progress = bare.withFinding("rank" + suffix, solution.rank());
        if (solution.rank() > 0) {
            progress = progress.withFinding("condition-number" + suffix, solution.conditionNumber());
        }
        if (!solution.dependent().isEmpty()) {
            String done = rankRule == RankRule.MINIMUM_NORM
                    ? "Many coefficients fit equally well, and those of the smallest norm were taken: "
                    : "Left out, with coefficient 0: ";
            progress = progress.withRemark(done + new Dependencies(problem).describe(solution.dependent()) + ".");
        }
        if (solution.conditionNumber() >= NEARLY_DEPENDENT) {
            progress = progress.withRemark("The columns nearly depend on each other (condition number "
                    + DecimalText.significant(solution.conditionNumber(), 2)
                    + "): small changes of the data can change the coefficients altogether.");
        }
        return progress;
    }
}
