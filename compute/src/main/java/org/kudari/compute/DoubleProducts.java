package org.kudari.compute;

/** Products of {@code double}. Reads like its sibling {@link FloatProducts}, number by number. */
final class DoubleProducts extends TiledProducts<double[]> {
    DoubleProducts() {
        super(new DoubleNumbers());
    }

    @Override
    void addRow(int width, int depth, double[] a, int aIndex, int aStep, double[][] tile, double[] sums) {
        int index = aIndex;
        for (int k = 0; k < depth; k += 4) {
            addFour(
                    width,
                    a[index],
                    a[index + aStep],
                    a[index + 2 * aStep],
                    a[index + 3 * aStep],
                    tile[k],
                    tile[k + 1],
                    tile[k + 2],
                    tile[k + 3],
                    sums);
            index += 4 * aStep;
        }
    }

    @Override
    void addTwoRows(
            int width,
            int depth,
            double[] a,
            int firstA,
            int secondA,
            int aStep,
            double[][] tile,
            double[] first,
            double[] second) {
        int index = firstA;
        int distance = secondA - firstA;
        for (int k = 0; k < depth; k += 4) {
            addFourTwice(
                    width,
                    a[index],
                    a[index + aStep],
                    a[index + 2 * aStep],
                    a[index + 3 * aStep],
                    a[index + distance],
                    a[index + distance + aStep],
                    a[index + distance + 2 * aStep],
                    a[index + distance + 3 * aStep],
                    tile[k],
                    tile[k + 1],
                    tile[k + 2],
                    tile[k + 3],
                    first,
                    second);
            index += 4 * aStep;
        }
    }

    @Override
    void addRest(int width, int from, int to, double[] a, int aIndex, int aStep, double[][] tile, double[] sums) {
        int index = aIndex;
        for (int k = from; k < to; k++) {
            addOne(width, a[index], tile[k], sums);
            index += aStep;
        }
    }

    private static void addOne(int width, double a, double[] b, double[] sums) {
        for (int j = 0; j < width; j++) {
            sums[j] = Math.fma(a, b[j], sums[j]);
        }
    }

    private static void addFour(
            int width,
            double a0,
            double a1,
            double a2,
            double a3,
            double[] b0,
            double[] b1,
            double[] b2,
            double[] b3,
            double[] sums) {
        for (int j = 0; j < width; j++) {
            sums[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], sums[j]))));
        }
    }

    private static void addFourTwice(
            int width,
            double a0,
            double a1,
            double a2,
            double a3,
            double d0,
            double d1,
            double d2,
            double d3,
            double[] b0,
            double[] b1,
            double[] b2,
            double[] b3,
            double[] first,
            double[] second) {
        for (int j = 0; j < width; j++) {
            double x0 = b0[j];
            double x1 = b1[j];
            double x2 = b2[j];
            double x3 = b3[j];
            first[j] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, first[j]))));
            second[j] = Math.fma(d3, x3, Math.fma(d2, x2, Math.fma(d1, x1, Math.fma(d0, x0, second[j]))));
        }
    }

    @Override
    void addNarrow(
            int rows,
            int columns,
            int depth,
            double[] a,
            int aOffset,
            int aRow,
            int aStep,
            double[] b,
            int bOffset,
            int bStride,
            double[] c,
            int cOffset,
            int cStride) {
        for (int column = 0; column < columns; column++) {
            int row = 0;
            // Four rows at a time: their chains do not wait for each other.
            for (; row + 4 <= rows; row += 4) {
                int out = cOffset + row * cStride + column;
                int in = aOffset + row * aRow;
                double c0 = c[out];
                double c1 = c[out + cStride];
                double c2 = c[out + 2 * cStride];
                double c3 = c[out + 3 * cStride];
                for (int k = 0; k < depth; k++) {
                    double x = b[bOffset + k * bStride + column];
                    c0 = Math.fma(a[in], x, c0);
                    c1 = Math.fma(a[in + aRow], x, c1);
                    c2 = Math.fma(a[in + 2 * aRow], x, c2);
                    c3 = Math.fma(a[in + 3 * aRow], x, c3);
                    in += aStep;
                }
                c[out] = c0;
                c[out + cStride] = c1;
                c[out + 2 * cStride] = c2;
                c[out + 3 * cStride] = c3;
            }
            for (; row < rows; row++) {
                int out = cOffset + row * cStride + column;
                double sum = c[out];
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a[aOffset + row * aRow + k * aStep], b[bOffset + k * bStride + column], sum);
                }
                c[out] = sum;
            }
        }
    }
}
