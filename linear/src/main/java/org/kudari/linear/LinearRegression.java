package org.kudari.linear;

import java.util.Objects;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.api.Shapes;
import org.kudari.api.UnsolvableException;
import org.kudari.compute.ScratchPool;

/**
 * Linear regression by least squares from code, without a configuration: the same solver as the optimizer {@code least-squares}.
 *
 * <pre>{@code
 * LinearFit fit = LinearRegression.builder().build().fit(x, y);
 * double slope = fit.coefficient(0, 0);
 * double error = fit.standardError(0, 0);
 * }</pre>
 *
 * <p>Coefficients are right to the last digit, or one beside it, however near columns are to depending on each other; where they
 * depend, that is an error unless told otherwise. The bits do not depend on the number of threads.
 *
 * <p>Immutable, and as safe for many threads as its {@link Builder#parallel}. Keeps some memory from fit to fit, about 3 MB a thread,
 * so whoever fits often had better use one again.
 */
public final class LinearRegression {
    private final boolean intercept;
    private final int degree;
    private final double ridge;
    private final RankRule rankRule;
    private final double confidence;
    private final Parallel parallel;
    private final ScratchPool<RowBlock> memory = new ScratchPool<>();

    private LinearRegression(Builder builder) {
        this.intercept = builder.intercept;
        this.degree = builder.degree;
        this.ridge = builder.ridge;
        this.rankRule = builder.rankRule;
        this.confidence = builder.confidence;
        this.parallel = builder.parallel;
    }

    /** With an intercept, degree 1, no penalty, dependent columns refused, intervals of 95 %, on the caller's thread. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Fits y ≈ Φ(x)·Θ, every row with the same weight.
     *
     * @param x rows × inputs, 1 or more; read only
     * @param y rows × targets, 1 or more; read only
     * @throws IllegalArgumentException if the shapes do not go together
     * @throws UnsolvableException if there are fewer rows than coefficients or a column depends on others, unless told otherwise; or
     *     if a number is not finite
     */
    public LinearFit fit(Matrix x, Matrix y) {
        return solve(x, y, null);
    }

    /**
     * The same with weights: minimises Σ wᵢ‖yᵢ − Φ(xᵢ)·Θ‖², as if errors had the variance σ²/w. A row of weight 0 counts for nothing,
     * whatever it holds.
     *
     * @param weights one for each row, finite and 0 or more; read only
     * @throws IllegalArgumentException if the shapes do not go together
     * @throws UnsolvableException as {@link #fit(Matrix, Matrix)} does, and if a weight is not valid or all are 0
     */
    public LinearFit fit(Matrix x, Matrix y, double[] weights) {
        Shapes.require("weights", weights, x.rows());
        return solve(x, y, weights);
    }

    private LinearFit solve(Matrix x, Matrix y, double[] weights) {
        Shapes.require("y", y, x.rows(), y.columns());
        LinearModel model = new LinearModel(new Polynomial(x.columns(), y.columns(), degree, intercept));
        MatrixProblem problem = new MatrixProblem(model, x, y, weights, ridge);
        Solution solution = new LeastSquaresSolver(problem, rankRule, parallel, memory).solve();
        return new LinearFit(model, problem, solution, confidence);
    }

    /** Settings. */
    public static final class Builder {
        private boolean intercept = true;
        private int degree = 1;
        private double ridge;
        private RankRule rankRule = RankRule.ERROR;
        private double confidence = 0.95;
        private Parallel parallel = Parallel.sequential();

        private Builder() {}

        /** Whether there is a constant beside the inputs. */
        public Builder intercept(boolean newIntercept) {
            intercept = newIntercept;
            return this;
        }

        /**
         * The highest power of each input: x, x² … x^degree, without products of different inputs.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder degree(int newDegree) {
            if (newDegree < 1) {
                throw new IllegalArgumentException("degree: " + newDegree + ", but expected 1 or more");
            }
            degree = newDegree;
            return this;
        }

        /**
         * What multiplies the sum of the squares of all coefficients but the intercept, to be added to Σ w‖y − ŷ‖²; 0 for none.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Builder ridge(double newRidge) {
            if (!(newRidge >= 0 && newRidge < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("ridge: " + newRidge + ", but expected a finite number, 0 or more");
            }
            ridge = newRidge;
            return this;
        }

        /** What to do when a column depends on others. */
        public Builder rankDeficient(RankRule rule) {
            rankRule = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /**
         * With what probability a confidence interval holds the true coefficient.
         *
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Builder confidence(double probability) {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException(
                        "confidence: " + probability + ", but expected a probability between 0 and 1");
            }
            confidence = probability;
            return this;
        }

        /** The threads to use, such as {@link org.kudari.compute.WorkerPool}. */
        public Builder parallel(Parallel newParallel) {
            parallel = Objects.requireNonNull(newParallel, "parallel");
            return this;
        }

        /** A regression with these settings. */
        public LinearRegression build() {
            return new LinearRegression(this);
        }
    }
}
