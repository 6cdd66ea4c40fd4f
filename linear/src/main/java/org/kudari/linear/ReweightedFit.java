package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import org.kudari.api.ExponentialFamily;
import org.kudari.api.LeastSquares;
import org.kudari.api.Parallel;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.DecimalText;
import org.kudari.compute.ScratchPool;

/**
 * Iteratively reweighted least squares for one target of a generalized linear model: Fisher's scoring, each step of which is a
 * least-squares problem (McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, section 2.5).
 *
 * <p>It starts from the targets, as R's {@code glm} does. A step after which the penalised deviance were larger, or not finite, is
 * halved until it is not (Marschner, glm2: Fitting Generalized Linear Models with Convergence Problems, The R Journal 3/2, 2011).
 */
final class ReweightedFit {
    private static final int MOST_HALVINGS = 30;
    /** What R adds to the deviance it compares a change with. */
    private static final double SMALL_DEVIANCE = 0.1;
    /** The square of the last change, in standard errors, beside the deviance: so that what follows from it has 13 digits. */
    private static final double AT_REST = 1e-26;
    /** Where η still goes as far in a step that changes no deviance, it goes on forever: by 1 in each, since e^(−η) does. */
    private static final double RUNAWAY = 0.5;
    /** After so many steps, coefficients have come to rest that hardly matter to the deviance, unless they never will. */
    private static final int LIGHT_STEPS = 8;
    /** Beyond the canonical link steps become shorter by a factor only, near to 1 where the model fits badly. */
    private static final int MOST_LAST_STEPS = 200;
    /** A feature through which η changes by less than this has nothing to do with that. */
    private static final double STEADY = 1e-6;

    private final LeastSquares rows;
    private final ExponentialFamily family;
    private final RankRule rankRule;
    private final double tolerance;
    private final Parallel parallel;
    private final ScratchPool<RowBlock> memory = new ScratchPool<>();

    /**
     * Nothing done yet.
     *
     * @param rows of one target
     * @param tolerance how small the last change of the deviance must be, relative to it
     */
    ReweightedFit(LeastSquares rows, ExponentialFamily family, RankRule rankRule, double tolerance, Parallel parallel) {
        this.rows = rows;
        this.family = family;
        this.rankRule = rankRule;
        this.tolerance = tolerance;
        this.parallel = parallel;
    }

    /** Where a step led to, and whether the next would lead no farther. */
    record Iterate(double[] coefficients, boolean arrived) {}

    /**
     * The first step, from the targets.
     *
     * @throws UnsolvableException if a target is none of the family's, or all are at the end of its range; and as least squares does
     */
    Iterate first() {
        requireTargets();
        double[] next = working(null).approximate();
        return halved(Double.MAX_VALUE, new double[next.length], next, penalizedDeviance(next));
    }

    /**
     * A later step; it has arrived where R's rule holds: the penalised deviance D changed by less than tolerance · (D + 0.1).
     *
     * @param from θ after the step before
     */
    Iterate next(double[] from) {
        double before = penalizedDeviance(from);
        double[] next = working(from).approximate();
        double after = penalizedDeviance(next);
        return Math.abs(after - before) < tolerance * (after + SMALL_DEVIANCE)
                ? new Iterate(next, true)
                : halved(before, from, next, after);
    }

    /**
     * The last steps, from where R's rule holds to where steps become no shorter: each as exact as least squares can be.
     *
     * @return the coefficients, and what least squares with the weights there says about them
     * @throws UnsolvableException if there is no finite minimum, since some combination of features tells targets apart exactly
     */
    Solution settle(double[] from) {
        double rest = AT_REST * (penalizedDeviance(from) + SMALL_DEVIANCE);
        double[] coefficients = from;
        double squareBefore = Double.MAX_VALUE;
        for (int steps = 1; ; steps++) {
            LeastSquares problem = new WorkingRows(rows, family, coefficients);
            Solution solution = solver(problem).solve();
            double[] change = difference(coefficients, solution.coefficients());
            double square =
                    sum(problem, change, (response, ofPredictor) -> ofPredictor * ofPredictor) + penalty(change);
            // A penalty ends every way, however far that is.
            if (steps >= LIGHT_STEPS && !rows.hasRidge() && isRunningAway(change)) {
                throw separation(solution.coefficients(), change);
            }
            if (square <= rest || !(square < squareBefore) || steps == MOST_LAST_STEPS) {
                return solution;
            }
            coefficients = solution.coefficients();
            squareBefore = square;
        }
    }

    private LeastSquaresSolver working(double[] coefficients) {
        return solver(new WorkingRows(rows, family, coefficients));
    }

    private LeastSquaresSolver solver(LeastSquares problem) {
        return new LeastSquaresSolver(problem, rankRule, parallel, memory);
    }

    /** Halves a step until the penalised deviance, {@code after} the whole of it, is not above what it was before. */
    private Iterate halved(double before, double[] from, double[] to, double after) {
        double[] reached = to;
        double deviance = after;
        for (int halvings = 0; !(deviance <= before); halvings++) {
            if (halvings == MOST_HALVINGS) {
                throw new UnsolvableException("deviance: " + DecimalText.significant(before, 5)
                        + ", but the step of reweighted least squares does not lower it, however short."
                        + " Try 'standardize: true', columns that depend less on each other, or a penalty (l2).");
            }
            double[] middle = new double[from.length];
            for (int feature = 0; feature < middle.length; feature++) {
                middle[feature] = from[feature] + (reached[feature] - from[feature]) / 2;
            }
            reached = middle;
            deviance = penalizedDeviance(reached);
        }
        return new Iterate(reached, false);
    }

    private void requireTargets() {
        TargetSums targets = targets();
        if (!targets.hasValidWeights()) {
            // Names the row.
            Scaling.of(rows);
        }
        if (targets.strangeRow() >= 0) {
            throw new UnsolvableException("row " + (targets.strangeRow() + 1) + ", target '" + targetName() + "': "
                    + DecimalText.shortest(targets.strangeTarget()) + ", but a loss of the family '" + family.name()
                    + "' needs targets of " + family.targets() + ". Try another loss, or leaving the row out.");
        }
        if (targets.activeRows() > 0 && rows.hasIntercept() && !Double.isFinite(family.predictor(targets.mean()))) {
            throw new UnsolvableException("target '" + targetName() + "': " + DecimalText.shortest(targets.mean())
                    + " in every row, but expected some that differ, since otherwise no finite intercept is best."
                    + " Try more rows, or another target.");
        }
    }

    private boolean isRunningAway(double[] change) {
        return sum(change, (target, ofPredictor) -> Math.abs(ofPredictor) < RUNAWAY ? 0 : 1) > 0;
    }

    private UnsolvableException separation(double[] coefficients, double[] change) {
        LargestParts parts = over(rows, () -> new LargestParts(change));
        List<Integer> growing = new ArrayList<>();
        for (int feature = 0; feature < change.length; feature++) {
            if (parts.of(feature) > STEADY) {
                growing.add(feature);
            }
        }
        boolean ofAll = deviance(coefficients) < tolerance * rows.rows();
        return new UnsolvableException("separation: some combination of the columns "
                + new Dependencies(rows).list(growing) + " tells the target '" + targetName() + "' exactly, in "
                + (ofAll ? "every row" : "some rows")
                + ", so that the larger their coefficients the better they fit, and none are best."
                + " Try a penalty (l2), which keeps them finite, or leave one of these columns out.");
    }

    private static double[] difference(double[] from, double[] to) {
        double[] difference = new double[from.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = to[i] - from[i];
        }
        return difference;
    }

    /** The rows, of one target. */
    LeastSquares rows() {
        return rows;
    }

    ExponentialFamily family() {
        return family;
    }

    String targetName() {
        return rows.targetNames().get(0);
    }

    private double penalizedDeviance(double[] coefficients) {
        return deviance(coefficients) + penalty(coefficients);
    }

    private double penalty(double[] coefficients) {
        double sum = 0;
        for (int feature = 0; feature < coefficients.length; feature++) {
            sum += rows.ridge(feature) * coefficients[feature] * coefficients[feature];
        }
        return sum;
    }

    /** Σ w·d(y, Φ·θ). */
    double deviance(double[] coefficients) {
        return sum(coefficients, family::unitDeviance);
    }

    /** Σ w·f(y, Φ·θ). */
    double sum(double[] coefficients, DoubleBinaryOperator term) {
        return sum(rows, coefficients, term);
    }

    private double sum(LeastSquares problem, double[] coefficients, DoubleBinaryOperator term) {
        return over(problem, () -> new PredictorSum(coefficients, term)).value();
    }

    /** What there is to know about the targets alone. */
    TargetSums targets() {
        return over(rows, () -> new TargetSums(family.targets(), rows.features()));
    }

    private <S extends RowStatistic<S>> S over(LeastSquares problem, Supplier<S> empty) {
        RowReduction reduction = new RowReduction(new RowBlocks(problem, Scaling.identity(problem), memory), parallel);
        try {
            return reduction.over(empty);
        } finally {
            reduction.release();
        }
    }
}
