package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.api.Batching;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;
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

/**
 * Steps to the minimum of a generalized linear model's deviance by reweighted least squares. The first step overwrites the parameters
 * whatever they were. Several targets are as many models, which step side by side.
 *
 * <p>Findings, once it has arrived:
 * <ul>
 *   <li>{@code iterations}: how many steps it took until the rule of R's {@code glm} held, as that counts them;
 *   <li>{@code rank} and {@code condition-number} of the weighted features, as {@link LeastSquaresOptimizer} tells them;
 *   <li>{@code deviance}: Σ w·d(y, μ); {@code null-deviance}: that of a model of the intercept alone, or of none;
 *   <li>without a penalty: {@code residual-degrees-of-freedom}, {@code null-degrees-of-freedom}, {@code dispersion} and {@code
 *       aic}, and a table of the coefficients. See {@link LikelihoodInference}.
 * </ul>
 * Where there are several targets, findings that belong to one are {@code deviance.<target>} and so on.
 */
final class IrlsOptimizer implements Optimizer {
    private final RankRule rankRule;
    private final double confidence;
    private final double tolerance;

    IrlsOptimizer(RankRule rankRule, double confidence, double tolerance) {
        this.rankRule = rankRule;
        this.confidence = confidence;
        this.tolerance = tolerance;
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
        if (loss.isSquaredError()) {
            return Optional.of(
                    "Another loss than the squared error is needed, which 'least-squares' solves in one step.");
        }
        if (loss.family().isEmpty()) {
            return Optional.of(
                    "A loss that is the likelihood of an exponential family is needed, such as binary-cross-entropy,"
                            + " poisson or gamma, but this loss is not, at least not with these options.");
        }
        return SolverDemands.refusal(model, penalty);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsolvableException as {@link LeastSquaresOptimizer#step} says; if a target is none that the loss can fit; and if no finite
     *     coefficients are best, since some combination of features tells targets apart exactly
     * @throws IllegalArgumentException if the objective is no likelihood, which {@link #refusal} tells beforehand, or the number of
     *     parameters is not features × targets
     */
    @Override
    public Progress step(double[] parameters, Objective objective, State state, Step step) {
        Likelihood likelihood = objective
                .likelihood()
                .orElseThrow(() -> new IllegalArgumentException("objective: not a likelihood, but expected a model"
                        + " linear in its parameters, a loss of an exponential family and no l1 penalty"));
        LeastSquares rows = likelihood.rows();
        Shapes.require("parameters", parameters, rows.features() * rows.targets());
        double before = objective.evaluate(parameters, null);
        List<ReweightedFit> fits = new ArrayList<>();
        boolean arrived = true;
        for (int target = 0; target < rows.targets(); target++) {
            ReweightedFit fit = new ReweightedFit(
                    SingleTarget.of(rows, target), likelihood.family(), rankRule, tolerance, step.parallel());
            Column column = new Column(parameters, target, rows.targets());
            ReweightedFit.Iterate iterate = step.number() == 1 ? fit.first() : fit.next(column.read());
            column.overwrite(iterate.coefficients());
            arrived &= iterate.arrived();
            fits.add(fit);
        }
        return arrived
                ? finish(parameters, objective, fits, step.number())
                : Progress.at(before).withFinding("iterations", step.number());
    }

    private Progress finish(double[] parameters, Objective objective, List<ReweightedFit> fits, long iterations) {
        List<Solution> solutions = new ArrayList<>();
        for (int target = 0; target < fits.size(); target++) {
            Column column = new Column(parameters, target, fits.size());
            Solution solution = fits.get(target).settle(column.read());
            column.overwrite(solution.coefficients());
            solutions.add(solution);
        }
        Progress progress =
                Progress.arrived(objective.evaluate(parameters, null)).withFinding("iterations", iterations);
        for (int target = 0; target < fits.size(); target++) {
            ReweightedFit fit = fits.get(target);
            Solution solution = solutions.get(target);
            String suffix = fits.size() == 1 ? "" : "." + fit.targetName();
            progress = new RankReport(fit.rows(), solution, rankRule).report(progress, suffix);
            progress = new LikelihoodInference(fit, solution).report(progress, suffix, confidence);
        }
        return progress;
    }
}
