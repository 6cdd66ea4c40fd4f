package org.kudari.api;

import java.util.List;

/**
 * A least-squares problem, given as rows to be passed over: find the coefficients Θ (features × targets) that minimise
 *
 * <p>Σᵢ wᵢ ‖Φᵢ·Θ − yᵢ‖² + Σⱼ {@link #ridge}(j) · ‖Θⱼ‖²
 *
 * <p>Rows come in blocks, always the same blocks in the same order, so that a solver needs memory for one block only.
 */
public interface LeastSquares {
    /** How many columns Φ has. */
    int features();

    /** How many columns y has. */
    int targets();

    /** How many rows there are, those of weight 0 included. */
    long rows();

    /** A name for each feature, for messages. */
    List<String> featureNames();

    /** A name for each target, for messages. */
    List<String> targetNames();

    /** Whether a feature is an intercept: a column of ones, unpenalised. */
    boolean isIntercept(int feature);

    /** What multiplies the square of this feature's coefficients: 0 without a penalty. */
    double ridge(int feature);

    /**
     * How many units of the user's data one unit of a target is: other than 1 when targets were standardised. For
     * reports, such as a residual sum of squares.
     */
    double targetUnit(int target);

    /** Passes once over all rows. May be called again for another pass. */
    void forEachBlock(BlockConsumer consumer);

    /** Receives one block of rows. */
    @FunctionalInterface
    interface BlockConsumer {
        /**
         * Takes a block; its contents are overwritten after the call returns, and may be overwritten by the consumer.
         *
         * @param features rows × {@link LeastSquares#features()}
         * @param targets rows × {@link LeastSquares#targets()}
         * @param weights at least one weight per row; read only
         */
        void accept(Matrix features, Matrix targets, double[] weights);
    }
}
