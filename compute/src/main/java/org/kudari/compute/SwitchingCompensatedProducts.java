package org.kudari.compute;

/** {@link CompensatedProducts} that go over from plain loops to vectors, once for the whole JVM. */
final class SwitchingCompensatedProducts implements CompensatedProducts {
    /** One product in twice the precision takes about so many operations. */
    private static final long COST = 10;

    private static final PlainAtFirst<CompensatedProducts> KERNELS =
            new PlainAtFirst<>(new PlainCompensatedProducts(), "VectorCompensatedKernel");

    /** What so many products are computed with. */
    static CompensatedProducts kernel(int rows, int columns) {
        return KERNELS.forOperations(COST * rows * columns);
    }

    @Override
    public void subtractProduct(
            int rows,
            int columns,
            double[] matrix,
            double[] matrixLow,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow) {
        kernel(rows, columns)
                .subtractProduct(
                        rows, columns, matrix, matrixLow, stride, coefficients, from, residualHigh, residualLow);
    }

    @Override
    public void addDots(
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
            int to) {
        kernel(rows, columns)
                .addDots(
                        rows,
                        left,
                        leftLow,
                        leftOffset,
                        columns,
                        matrix,
                        matrixLow,
                        offset,
                        stride,
                        sumsHigh,
                        sumsLow,
                        to);
    }
}
