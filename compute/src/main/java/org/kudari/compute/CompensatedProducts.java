package org.kudari.compute;

/**
 * Sums of products in about twice the precision of {@code double}, 32 digits: for residuals that almost cancel, and for sums
 * whose small errors would be magnified later.
 *
 * <p>A number of twice the precision is a high part and a low part, in two arrays. A sum is kept in the same way: products and
 * sums of high parts are split without error into their value and what rounding took from it, and what rounding took is added
 * up beside, as in Ogita, Rump and Oishi, Accurate sum and dot product, 2005, algorithm 5.3 (Dot2). So a sum of n products has
 * an error of at most about n²·2⁻¹⁰⁶ times the sum of their absolute values.
 *
 * <p>Matrices are column by column: the element at (row, column) is {@code values[row + column * stride]}. Sums over rows run in
 * {@value #LANES} chains, of the rows whose number has the same remainder, joined in a fixed order at the end; so the bits are
 * the same for vectors of any length. The number of rows must be a multiple of {@value #ROW_STEP}: fill up with zeros.
 *
 * <p>Low parts that are all 0 may be left out: {@code null} stands for them.
 *
 * <p>Immutable and safe for many threads.
 */
public interface CompensatedProducts {
    /** How many chains a sum over rows has. */
    int LANES = 8;

    /** What the number of rows must be a multiple of. */
    int ROW_STEP = 16;

    /** The fastest that this JVM can run; all have the same bits. */
    static CompensatedProducts fastest() {
        return new SwitchingCompensatedProducts();
    }

    /**
     * residual −= matrix · coefficients.
     *
     * @param rows of the matrix and the residual; a multiple of {@link #ROW_STEP}
     * @param columns of the matrix
     * @param matrix the high parts, from index 0 on
     * @param matrixLow the low parts, or {@code null}
     * @param stride from one column to the next
     * @param coefficients one for each column, from {@code from} on
     * @param residualHigh overwritten
     * @param residualLow overwritten
     * @throws IllegalArgumentException if the number of rows is no multiple of {@link #ROW_STEP}
     */
    void subtractProduct(
            int rows,
            int columns,
            double[] matrix,
            double[] matrixLow,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow);

    /**
     * sums[to + c] += leftᵀ · column c of the matrix, for all its columns.
     *
     * @param rows a multiple of {@link #ROW_STEP}
     * @param left one column's high parts, from {@code leftOffset} on
     * @param leftLow its low parts, or {@code null}, which it may be only where {@code matrixLow} is
     * @param columns how many columns to multiply with
     * @param matrix the high parts, from {@code offset} on
     * @param matrixLow the low parts, or {@code null}
     * @param stride from one column to the next
     * @param sumsHigh added to, from {@code to} on
     * @param sumsLow added to, from {@code to} on
     * @throws IllegalArgumentException if the number of rows is no multiple of {@link #ROW_STEP}, or the matrix alone has low parts
     */
    void addDots(
            int rows,
            double[] left,
            double[] leftLow,
            int leftOffset,
            int columns,
            double[] matrix,
            double[] matrixLow,
            int offset,
            int stride,
            double[] sumsHigh,
            double[] sumsLow,
            int to);
}
