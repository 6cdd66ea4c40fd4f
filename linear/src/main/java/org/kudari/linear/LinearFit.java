package org.kudari.linear;

import java.util.Objects;
import java.util.Optional;
import org.kudari.api.Matrix;
import org.kudari.api.Predictor;
import org.kudari.api.ReportTable;
import org.kudari.api.Shapes;

/**
 * What {@link LinearRegression} found. Features are counted from 0: each input's powers, input after input, and then the intercept,
 * if there is one. Immutable and safe for many threads.
 *
 * <p>Standard errors and what follows from them assume independent errors of variance σ²/w, and no penalty; the formulas are in Draper
 * and Smith, Applied Regression Analysis, 3rd edition, chapters 1, 5, 6 and 8.
 */
public final class LinearFit {
    private final LinearModel model;
    private final Solution solution;
    private final Inference inference;

    LinearFit(LinearModel model, MatrixProblem problem, Solution solution, double confidence) {
        this.model = model;
        this.solution = solution;
        this.inference = new Inference(problem, solution, confidence);
    }

    /** How many features there are. */
    public int features() {
        return model.features();
    }

    /** How many targets there are. */
    public int targets() {
        return model.outputs();
    }

    /**
     * The coefficient of a feature.
     *
     * @throws IndexOutOfBoundsException if there is no such feature or target
     */
    public double coefficient(int feature, int target) {
        return solution.coefficients()[index(feature, target)];
    }

    private int index(int feature, int target) {
        Objects.checkIndex(feature, features());
        return feature * targets() + Objects.checkIndex(target, targets());
    }

    /** Predicts; keeps no reference to this fit's memory, and can be used by many threads. */
    public Predictor predictor() {
        return model.predictor(solution.coefficients());
    }

    /** How many features are independent. */
    public int rank() {
        return solution.rank();
    }

    /**
     * How near features are to depending on each other: the largest singular value divided by the smallest, of the features that are
     * independent, each scaled to length 1; 0 if there are none.
     */
    public double conditionNumber() {
        return solution.conditionNumber();
    }

    /** What was resolved, and how: which features depend on which, in a sentence; empty if none does. */
    public Optional<String> dependencies() {
        return solution.dependent().isEmpty() ? Optional.empty() : Optional.of(inference.dependencies());
    }

    /** n − rank, where n counts rows of weight above 0. */
    public long residualDegreesOfFreedom() {
        return inference.residualDegreesOfFreedom();
    }

    /** Σ w·(y − ŷ)². */
    public double residualSumOfSquares(int target) {
        return inference.residualSquares(target);
    }

    /** √(Σ w·(y − ŷ)² / (n − rank)); NaN without degrees of freedom. */
    public double residualStandardDeviation(int target) {
        return inference.residualStandardDeviation(target);
    }

    /** 1 − Σ w·(y − ŷ)² / Σ w·(y − ȳ)², where ȳ is the weighted mean with an intercept and else 0; NaN when that is 0 / 0. */
    public double rSquared(int target) {
        return inference.rSquared(target);
    }

    /** R² as it would be if as many coefficients without meaning were given their due. */
    public double adjustedRSquared(int target) {
        return inference.adjustedRSquared(target);
    }

    /** What the features explain, by degree of freedom, divided by s²; of all features but the intercept. */
    public double fStatistic(int target) {
        return inference.fStatistic(target);
    }

    /** The probability of so large an F if all coefficients but the intercept were 0. */
    public double fProbability(int target) {
        return inference.fProbability(target);
    }

    /**
     * The standard error of a coefficient: s·√((ΦᵀWΦ)⁻¹ⱼⱼ); NaN for a feature that was left out.
     *
     * @throws IndexOutOfBoundsException if there is no such feature or target
     */
    public double standardError(int feature, int target) {
        index(feature, target);
        return inference.standardError(feature, target);
    }

    /**
     * The coefficients of a target with {@code estimate}, {@code standard-error}, {@code t}, {@code p}, {@code lower-95%} and {@code
     * upper-95%}, or another confidence.
     */
    public ReportTable table(int target) {
        return inference.tables().get(target);
    }

    /**
     * How much each row weighs in its own prediction: h = w·φᵀ(ΦᵀWΦ)⁻¹φ, between 0 and 1, whose sum over the rows of the fit is the
     * rank.
     *
     * @param x rows × inputs: those of the fit
     * @param weights those of the fit, one for each row
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public double[] leverages(Matrix x, double[] weights) {
        Shapes.require("x", x, x.rows(), model.inputs());
        Shapes.require("weights", weights, x.rows());
        double[] leverages = new double[x.rows()];
        Matrix row = Matrix.zeros(1, features());
        for (int i = 0; i < leverages.length; i++) {
            model.design(x.rows(i, i + 1), row);
            leverages[i] = weights[i] * inference.squaredDistance(row.values());
        }
        return leverages;
    }
}
