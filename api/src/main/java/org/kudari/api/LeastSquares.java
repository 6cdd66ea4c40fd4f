package org.kudari.api;

import java.util.List;

/**
 * A least-squares problem, given as rows to be passed over: find the coefficients Θ (features × targets) that minimise
 *
 * <p>Σᵢ wᵢ ‖Φᵢ·Θ − yᵢ‖² + Σⱼ {@link #ridge}(j) · ‖Θⱼ‖²
 *
 * <p>Rows are read in ranges, by as many threads as a solver likes, so that it needs memory for a few ranges only, and can make
 * several passes over rows that do not fit into memory.
 *
 * @since 0.1.0
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
     * Whether some feature is an intercept.
     *
     * @since 0.2.0
     */
    default boolean hasIntercept() {
        boolean found = false;
        for (int feature = 0; feature < features(); feature++) {
            found |= isIntercept(feature);
        }
        return found;
    }

    /**
     * Whether some feature's coefficients are penalised.
     *
     * @since 0.2.0
     */
    default boolean hasRidge() {
        boolean found = false;
        for (int feature = 0; feature < features(); feature++) {
            found |= ridge(feature) > 0;
        }
        return found;
    }

    /**
     * How many units of the user's data one unit of a target is: other than 1 when targets were standardised. For
     * reports, such as a residual sum of squares.
     */
    double targetUnit(int target);

    /** What was subtracted from a target, in the units of the user's data: other than 0 when targets were centred. For reports. */
    default double targetCenter(int target) {
        return 0;
    }

    /**
     * Turns coefficients for these rows into those for the user's own inputs, where these were standardised or scaled, as {@link
     * LinearInParameters#unstandardize} does; the units of targets are left alone. For reports.
     *
     * @param coefficients features × targets, row by row; overwritten when the answer is {@code true}
     * @return whether it could; nothing is to be done unless overridden
     */
    default boolean unstandardize(double[] coefficients) {
        return true;
    }

    /** Whether readers have remainders to give. */
    default boolean hasRemainders() {
        return false;
    }

    /** Reads rows; each thread needs a reader of its own. */
    Reader newReader();

    /** Reads ranges of rows. For one thread at a time. */
    @FunctionalInterface
    interface Reader {
        /**
         * Reads the rows from {@code from} to {@code to}, exclusive.
         *
         * @param from 0 or more
         * @param to at most {@link LeastSquares#rows()}; and not more than some thousand after {@code from}, since they are in
         *     memory at the same time
         * @param features rows × {@link LeastSquares#features()}; overwritten with Φ
         * @param remainders of the same shape; overwritten with what Φ lost when it was rounded to {@code double}, as in {@link
         *     LinearInParameters#design(Matrix, Matrix, Matrix)}; {@code null} unless {@link LeastSquares#hasRemainders()}
         * @param targets rows × {@link LeastSquares#targets()}; overwritten with y
         * @param weights its first numbers, one for each row, are overwritten with w
         */
        void read(long from, long to, Matrix features, Matrix remainders, Matrix targets, double[] weights);
    }
}
