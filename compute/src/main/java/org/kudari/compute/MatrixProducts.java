package org.kudari.compute;

/**
 * Matrix products on windows of flat arrays, row by row: element (row, column) of a window is
 * {@code values[offset + row * stride + column]}.
 *
 * <p>Every output element is one chain of fused multiply-adds in ascending order of the summed index k, beginning with
 * what the element holds: {@code c = fma(aₖ, bₖ, c)} for k = 0, 1, 2 … So a bias can be put there first; and computing
 * rows or columns of the output in any number of separate calls, on any number of threads, gives the same bits as one
 * call. Splitting the sum over k in ascending order gives the same bits, too.
 *
 * <p>Extents may be 0. Only the window of the output is written; it must overlap no input. The values
 * of the inputs are read only. Infinities and NaN go through as {@link Math#fma(double, double, double)} has them.
 *
 * <p>An instance is safe for many threads. It keeps some scratch memory from call to call, as much as was ever needed
 * at the same time (about 1 MB a thread), and allocates nothing once it has it.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface MatrixProducts<A> {
    /** The fastest products of {@code double} that this JVM can run. */
    static MatrixProducts<double[]> ofDoubles() {
        DoubleProducts plain = new DoubleProducts();
        return VectorModule.isReadable() ? new PackedProducts<>(PanelKernels.OF_DOUBLES, plain) : plain;
    }

    /** The fastest products of {@code float} that this JVM can run. */
    static MatrixProducts<float[]> ofFloats() {
        FloatProducts plain = new FloatProducts();
        return VectorModule.isReadable() ? new PackedProducts<>(PanelKernels.OF_FLOATS, plain) : plain;
    }

    /**
     * C += A·B.
     *
     * @param rows of A and C
     * @param columns of B and C
     * @param depth columns of A and rows of B
     * @param a rows × depth
     * @param b depth × columns
     * @param c rows × columns, added to
     * @throws IllegalArgumentException if a window does not lie inside of its array
     */
    void addProduct(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aStride,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride);

    /**
     * C += Aᵀ·B.
     *
     * @param rows columns of A and rows of C
     * @param columns of B and C
     * @param depth rows of A and of B
     * @param a depth × rows
     * @param b depth × columns
     * @param c rows × columns, added to
     * @throws IllegalArgumentException if a window does not lie inside of its array
     */
    void addTransposedProduct(
            int rows,
            int columns,
            int depth,
            A a,
            int aOffset,
            int aStride,
            A b,
            int bOffset,
            int bStride,
            A c,
            int cOffset,
            int cStride);

    /**
     * B = Aᵀ. With it, C += A·Bᵀ is a transposition into scratch memory and {@link #addProduct}.
     *
     * @param rows of A, columns of B
     * @param columns of A, rows of B
     * @param a rows × columns
     * @param b columns × rows, overwritten
     * @throws IllegalArgumentException if a window does not lie inside of its array
     */
    void transpose(int rows, int columns, A a, int aOffset, int aStride, A b, int bOffset, int bStride);
}
