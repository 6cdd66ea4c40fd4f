package org.kudari.compute;

/**
 * Matrix products for those who multiply the same matrices again and again, such as a network its weights: operands are
 * {@link Panels}, brought into that order once, and no call moves them about again. For matrices that lie row by row see
 * {@link MatrixProducts}.
 *
 * <p>Every output element is one chain of fused multiply-adds in ascending order of the summed index k, beginning with what it
 * starts from: {@code c = fma(aₖ, bₖ, c)} for k = 0, 1, 2 … So the result does not depend on how the output is divided into
 * calls and threads, nor on which implementation computes it.
 *
 * <p>Rows are computed in blocks of {@link #blockRows()}: a range of rows begins at a multiple of that, and of the last block all
 * rows are computed, those beyond the matrix's to no purpose.
 *
 * <p>An instance is safe for many threads, allocates only in {@link #zeros}, and keeps some scratch memory: about 1 kB a thread, and
 * up to 150 kB of what plain loops needed.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface PanelProducts<A> {
    /** The fastest products of {@code double} that this JVM can run. */
    static PanelProducts<double[]> ofDoubles() {
        return VectorModule.isReadable()
                ? new KernelPanelProducts<>(PanelKernels.OF_DOUBLES)
                : new PlainPanelProducts<>(new DoubleProducts());
    }

    /** The fastest products of {@code float} that this JVM can run. */
    static PanelProducts<float[]> ofFloats() {
        return VectorModule.isReadable()
                ? new KernelPanelProducts<>(PanelKernels.OF_FLOATS)
                : new PlainPanelProducts<>(new FloatProducts());
    }

    /**
     * A new matrix of zeros.
     *
     * @param rows 1 or more
     * @param columns 1 or more
     * @throws IllegalArgumentException if it is larger than an array can be
     */
    Panels<A> zeros(int rows, int columns);

    /** How many rows of a product are computed at once. */
    int blockRows();

    /**
     * C = start + A·B, for some rows and panels of C.
     *
     * @param a rows × depth
     * @param b depth × columns
     * @param start one row: what each element of that column starts from; null for 0
     * @param c rows × columns, overwritten; none of the others
     * @param fromRow inclusive; a multiple of {@link #blockRows()}
     * @param toRow exclusive
     * @param fromPanel inclusive
     * @param toPanel exclusive
     */
    void multiply(
            Panels<A> a, Panels<A> b, Panels<A> start, Panels<A> c, int fromRow, int toRow, int fromPanel, int toPanel);

    /**
     * C = Aᵀ·B or C += Aᵀ·B, for one block of rows and some panels of C, which lies row by row in an array of {@code double}. Sums
     * are computed in the type of the panels, and each is converted when it is complete.
     *
     * @param depth how many rows of A and B to sum over, from the first on
     * @param block which {@link #blockRows()} rows of C, those of A's columns {@code block · blockRows()} and following
     * @param c a.columns() × b.columns()
     * @param cOffset where C begins
     * @param add whether to add to what C holds
     */
    void multiplyTransposed(
            Panels<A> a,
            Panels<A> b,
            int depth,
            int block,
            int fromPanel,
            int toPanel,
            double[] c,
            int cOffset,
            boolean add);

    /**
     * The sum of each column, for some panels, over the first rows in ascending order.
     *
     * @param sums a.columns() numbers from {@code sumsOffset} on
     * @param add whether to add to what they are
     */
    void sumRows(Panels<A> a, int rows, int fromPanel, int toPanel, double[] sums, int sumsOffset, boolean add);

    /** B = Aᵀ for some panels of B, each of which takes some rows of A. */
    void transpose(Panels<A> a, Panels<A> b, int fromPanel, int toPanel);

    /** Overwrites some rows with numbers that lie row by row, rounded to the type; row {@code fromRow} begins at the offset. */
    void load(double[] from, int fromOffset, int fromStride, Panels<A> to, int fromRow, int toRow);

    /** Copies some rows to where they lie row by row; row {@code fromRow} is put at the offset. */
    void store(Panels<A> from, int fromRow, int toRow, double[] to, int toOffset, int toStride);
}
