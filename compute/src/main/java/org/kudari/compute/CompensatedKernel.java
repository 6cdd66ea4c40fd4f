package org.kudari.compute;

/** What all {@link CompensatedProducts} share: four columns at a time, and the joining of the chains. */
abstract class CompensatedKernel implements CompensatedProducts {
    /** How many columns are multiplied with the left one at the same time: chains enough to hide an addition's latency. */
    static final int TILE = 4;

    @Override
    public final void subtractProduct(
            int rows,
            int columns,
            double[] matrix,
            double[] matrixLow,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow) {
        requireSteps(rows);
        if (matrixLow == null) {
            subtract(rows, columns, matrix, stride, coefficients, from, residualHigh, residualLow);
        } else {
            subtract(rows, columns, matrix, matrixLow, stride, coefficients, from, residualHigh, residualLow);
        }
    }

    @Override
    public final void addDots(
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
        requireSteps(rows);
        if (leftLow == null && matrixLow != null) {
            throw new IllegalArgumentException(
                    "left column: no low parts, but expected some since the matrix has them");
        }
        double[] lanesHigh = new double[TILE * LANES];
        double[] lanesLow = new double[TILE * LANES];
        for (int column = 0; column < columns; column += TILE) {
            // Where fewer columns are left, the last one is multiplied again, and its sum not used.
            int last = columns - 1;
            int b0 = offset + column * stride;
            int b1 = offset + Math.min(column + 1, last) * stride;
            int b2 = offset + Math.min(column + 2, last) * stride;
            int b3 = offset + Math.min(column + 3, last) * stride;
            if (leftLow == null) {
                dots(rows, left, leftOffset, matrix, b0, b1, b2, b3, lanesHigh, lanesLow);
            } else if (matrixLow == null) {
                dots(rows, left, leftLow, leftOffset, matrix, b0, b1, b2, b3, lanesHigh, lanesLow);
            } else {
                dots(rows, left, leftLow, leftOffset, matrix, matrixLow, b0, b1, b2, b3, lanesHigh, lanesLow);
            }
            for (int c = 0; c < Math.min(TILE, columns - column); c++) {
                addLanes(lanesHigh, lanesLow, c * LANES, sumsHigh, sumsLow, to + column + c);
            }
        }
    }

    private static void requireSteps(int rows) {
        if (rows % ROW_STEP != 0) {
            throw new IllegalArgumentException("rows: " + rows + ", but expected a multiple of " + ROW_STEP);
        }
    }

    private static void addLanes(double[] high, double[] low, int from, double[] sumsHigh, double[] sumsLow, int to) {
        double sum = sumsHigh[to];
        double rest = sumsLow[to];
        for (int lane = from; lane < from + LANES; lane++) {
            double next = sum + high[lane];
            double rounded = next - sum;
            rest += (sum - (next - rounded)) + (high[lane] - rounded) + low[lane];
            sum = next;
        }
        double renewed = sum + rest;
        sumsHigh[to] = renewed;
        sumsLow[to] = rest - (renewed - sum);
    }

    abstract void subtract(
            int rows,
            int columns,
            double[] matrix,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow);

    abstract void subtract(
            int rows,
            int columns,
            double[] matrix,
            double[] matrixLow,
            int stride,
            double[] coefficients,
            int from,
            double[] residualHigh,
            double[] residualLow);

    /** Overwrites the {@link #LANES} chains of each of four columns. */
    abstract void dots(
            int rows,
            double[] a,
            int aOffset,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            double[] lanesHigh,
            double[] lanesLow);

    /** The same with low parts of the left column. */
    abstract void dots(
            int rows,
            double[] a,
            double[] aLow,
            int aOffset,
            double[] b,
            int b0,
            int b1,
            int b2,
            int b3,
            double[] lanesHigh,
            double[] lanesLow);

    /** The same with low parts of all. */
    abstract void dots(
            int rows,
            double[] a,
            double[] aLow,
            int aOffset,
            double[] b,
            double[] bLow,
            int b0,
            int b1,
            int b2,
            int b3,
            double[] lanesHigh,
            double[] lanesLow);
}
