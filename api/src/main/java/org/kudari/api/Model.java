package org.kudari.api;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A function of its inputs with parameters: ŷ = f(x; θ).
 *
 * <p>A model is an immutable architecture. Its parameters θ live outside, in a flat array laid out as
 * {@link #parameters()} says, and are handed to every call. All methods are safe for many threads.
 *
 * <p>Order of use while training: {@link #initialize} once, {@link #newPass} once for each thread that computes, then on
 * that pass {@link Pass#predictForTraining} and {@link Pass#backpropagate} in turn, and {@link Pass#updateStatistics} at the end
 * of each step. Afterwards {@link #predictor} makes what an application keeps.
 *
 * @since 0.1.0
 */
public interface Model {
    /** How many values an input row has; 1 or more. */
    int inputs();

    /** How many values a prediction has; 1 or more. */
    int outputs();

    /** The names, shapes and places of the parameters. The same at every call. */
    ParameterLayout parameters();

    /**
     * Overwrites all parameters with starting values. The same stream of random numbers gives the same values.
     *
     * @param parameters {@code parameters().size()} values, overwritten
     * @param random where randomness comes from; use no other source
     */
    void initialize(double[] parameters, RandomGenerator random);

    /**
     * Working memory for forward and backward computation.
     *
     * @param maxRows the largest batch it will be given; 1 or more
     * @param parallel may be used to divide the work of one call; the result must not depend on it
     */
    Pass newPass(int maxRows, Parallel parallel);

    /**
     * How many rows a training batch must have for the model to learn what it should: 1, unless it is normalised by means over
     * the batch, say.
     *
     * @since 0.2.0
     */
    default int leastBatchRows() {
        return 1;
    }

    /**
     * Whether {@link Pass#predictForTraining} is random, so that the same parameters give another loss in the next step, and an
     * optimizer cannot compare losses of different steps. {@code false} unless overridden.
     *
     * @since 0.2.0
     */
    default boolean isRandomInTraining() {
        return false;
    }

    /**
     * Makes a function of finished parameters, free to prepare them once.
     *
     * <p>The default copies the parameters and predicts through passes of {@link #newPass}.
     *
     * @param parameters {@code parameters().size()} values; copied or converted, so the caller may change them later
     * @return immutable, safe for many threads
     */
    default Predictor predictor(double[] parameters) {
        return new PassPredictor(this, parameters);
    }

    /**
     * One thread's forward and backward computation, with its working memory. Not safe for many threads.
     *
     * <p>The order is {@link #predict} or {@link #predictForTraining}, then at most once {@link #backpropagate} or
     * {@link #overwriteGradient}; predictions may be repeated.
     */
    interface Pass {
        /**
         * Forward: the prediction of each row, which depends on that row and the parameters only, to the last bit.
         *
         * @param parameters read only; not kept beyond the matching {@link #backpropagate}
         * @param inputs rows × {@link Model#inputs()}; read only; unchanged until {@link #backpropagate}
         * @return rows × {@link Model#outputs()}; owned by the pass and overwritten by the next {@code predict}
         * @throws IllegalArgumentException if there are more rows than the pass was made for, or another number of
         *     columns or parameters than the model has
         */
        Matrix predict(double[] parameters, Matrix inputs);

        /**
         * Forward, for rows that are trained on. Here a model may do what it leaves out in {@link #predict}: leave out units at
         * random, or normalise by means over the rows at hand, so that a row's prediction depends on the others. The default
         * predicts as always.
         *
         * @param parameters read only, the blocks of role {@link Role#STATISTIC} as well
         * @param inputs as for {@link #predict}
         * @param position where in the run the rows are: the same one gives the same prediction, to the last bit; not kept
         * @return as for {@link #predict}, and overwritten likewise
         * @throws IllegalArgumentException as for {@link #predict}
         * @since 0.2.0
         */
        default Matrix predictForTraining(double[] parameters, Matrix inputs, BatchPosition position) {
            return predict(parameters, inputs);
        }

        /**
         * Moves running statistics, the blocks of role {@link Role#STATISTIC}, towards those of the rows that were last
         * predicted for training: all parts from the one that began at row 0 on. Called once a batch, after the optimizer has
         * used its gradient. Writes to no other parameter; the default does nothing.
         *
         * @param parameters {@code parameters().size()} values
         * @since 0.2.0
         */
        default void updateStatistics(double[] parameters) {}

        /**
         * Backward: <em>adds</em> ∂loss/∂θ of the last prediction, summed over its rows in a fixed order, and 0 for blocks of
         * role {@link Role#STATISTIC}. After {@link #predictForTraining} it is the gradient of what that computed, through
         * means over rows too.
         *
         * @param outputGradient rows × {@link Model#outputs()}, ∂loss/∂ŷ for the rows last predicted; read only
         * @param gradient {@code parameters().size()} values, added to
         * @throws IllegalStateException if no prediction precedes, or it was already used by a backpropagation
         * @throws IllegalArgumentException if a shape differs from that of the prediction or the parameters
         */
        void backpropagate(Matrix outputGradient, double[] gradient);

        /**
         * The same, but <em>overwrites</em> the gradient: what the first part of a sum needs. The default clears it and calls
         * {@link #backpropagate}; a model may save the pass over memory.
         *
         * @param outputGradient as above
         * @param gradient {@code parameters().size()} values, overwritten
         */
        default void overwriteGradient(Matrix outputGradient, double[] gradient) {
            Arrays.fill(gradient, 0);
            backpropagate(outputGradient, gradient);
        }
    }
}
