package org.kudari.linear;

import java.util.Optional;
import org.kudari.api.Batching;
import org.kudari.api.LeastSquares;
import org.kudari.api.Loss;
import org.kudari.api.Model;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.Penalty;
import org.kudari.api.Progress;
import org.kudari.api.Shapes;
import org.kudari.api.State;
import org.kudari.api.Step;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.ScratchPool;

/**
 * One step to the minimum of a least-squares problem. It overwrites the parameters whatever they were.
 *
 * <p>Findings:
 * <ul>
 *   <li>{@code rank}: how many columns of Φ are independent;
 *   <li>{@code condition-number}: how near columns are to depending on each other, the largest singular value divided by the
 *       smallest, of the columns each scaled to length 1, so that units of measurement do not matter; of the columns kept, the
 *       penalty's rows included. The logarithm to base 10 says how many digits the data lose on the way to the coefficients;
 *   <li>{@code residual-sum-of-squares}: Σ w·(y − ŷ)² in the units of the user's data, over all targets; where there are
 *       several, {@code residual-sum-of-squares.<target>} too;
 *   <li>{@code r-squared}: 1 minus that sum divided by Σ w·(y − ȳ)², where ȳ is the weighted mean if there is an
 *       intercept and otherwise 0. Left out for a target that never leaves ȳ;
 *   <li>without a penalty, and where there are more rows than coefficients: {@code residual-degrees-of-freedom}, {@code
 *       residual-standard-deviation}, {@code adjusted-r-squared}, {@code f-statistic} and {@code f-p}, the probability of so large a
 *       statistic by chance; and a table of the coefficients with their standard errors, t values, p values and confidence intervals.
 *       See {@link Inference}.
 * </ul>
 * Where there are several targets, findings that belong to one are {@code r-squared.<target>} and so on.
 */
final class LeastSquaresOptimizer implements Optimizer {
    private final RankRule rankRule;
    private final double confidence;

    LeastSquaresOptimizer(RankRule rankRule, double confidence) {
        this.rankRule = rankRule;
        this.confidence = confidence;
    }

    @Override
    public Batching batching() {
        return Batching.FULL;
    }

    @Override
    public boolean usesLearningRate() {
        return false;
    }

    @Override
    public Optional<String> refusal(Model model, Loss loss, Penalty penalty) {
        if (!loss.isSquaredError()) {
            return Optional.of("The squared error as loss is needed, but this loss is another one.");
        }
        return SolverDemands.refusal(model, penalty);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsolvableException if there are fewer rows than columns or a column depends on others, unless such columns
     *     are to be dropped; if a number is not finite; if no row has a weight above 0
     * @throws IllegalArgumentException if the objective has no least-squares form, which {@link #refusal} tells
     *     beforehand, or the number of parameters is not features × targets
     */
    @Override
    public Progress step(double[] parameters, Objective objective, State state, Step step) {
        LeastSquares problem = objective
                .leastSquares()
                .orElseThrow(() -> new IllegalArgumentException("objective: not a sum of squares, but expected a model"
                        + " linear in its parameters, the squared error and no l1 penalty"));
        Shapes.require("parameters", parameters, problem.features() * problem.targets());
        Solution solution = new LeastSquaresSolver(problem, rankRule, step.parallel(), new ScratchPool<>()).solve();
        System.arraycopy(solution.coefficients(), 0, parameters, 0, parameters.length);
        Progress progress = new RankReport(problem, solution, rankRule)
                .report(Progress.arrived(objective.evaluate(parameters, null)), "");
        return new Inference(problem, solution, confidence).report(progress);
    }
}
