package org.kudari.compute;

/** Products of {@code float}. Reads like its sibling {@link DoubleProducts}, number by number. */
final class FloatProducts extends TiledProducts<float[]> {
    FloatProducts() {
        super(new FloatNumbers());
    }

    @Override
    void addRow(int width, int depth, float[] a, int aIndex, int aStep, float[][] tile, float[] sums) {
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
            float[] a,
            int firstA,
            int secondA,
            int aStep,
            float[][] tile,
            float[] first,
            float[] second) {
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
    void addRest(int width, int from, int to, float[] a, int aIndex, int aStep, float[][] tile, float[] sums) {
        int index = aIndex;
        for (int k = from; k < to; k++) {
            addOne(width, a[index], tile[k], sums);
            index += aStep;
        }
    }

    private static void addOne(int width, float a, float[] b, float[] sums) {
        for (int j = 0; j < width; j++) {
            sums[j] = Math.fma(a, b[j], sums[j]);
        }
    }

    private static void addFour(
            int width,
            float a0,
            float a1,
            float a2,
            float a3,
            float[] b0,
            float[] b1,
            float[] b2,
            float[] b3,
            float[] sums) {
        for (int j = 0; j < width; j++) {
            sums[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], sums[j]))));
        }
    }

    private static void addFourTwice(
            int width,
            float a0,
            float a1,
            float a2,
            float a3,
            float d0,
            float d1,
            float d2,
            float d3,
            float[] b0,
            float[] b1,
            float[] b2,
            float[] b3,
            float[] first,
            float[] second) {
        for (int j = 0; j < width; j++) {
            float x0 = b0[j];
            float x1 = b1[j];
            float x2 = b2[j];
            float x3 = b3[j];
            first[j] = Math.fma(a3, x3, Math.fma(a2, x2, Math.fma(a1, x1, Math.fma(a0, x0, first[j]))));
            second[j] = Math.fma(d3, x3, Math.fma(d2, x2, Math.fma(d1, x1, Math.fma(d0, x0, second[j]))));
        }
    }

    @Override
    void addNarrow(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aOffset,
            int aRow,
            int aStep,
            float[] b,
            int bOffset,
            int bStride,
            float[] c,
            int cOffset,
            int cStride) {
        for (int column = 0; column < columns; column++) {
            int row = 0;
            // Four rows at a time: their chains do not wait for each other.
            for (; row + 4 <= rows; row += 4) {
                int out = cOffset + row * cStride + column;
                int in = aOffset + row * aRow;
                float c0 = c[out];
                float c1 = c[out + cStride];
                float c2 = c[out + 2 * cStride];
                float c3 = c[out + 3 * cStride];
                for (int k = 0; k < depth; k++) {
                    float x = b[bOffset + k * bStride + column];
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
                float sum = c[out];
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a[aOffset + row * aRow + k * aStep], b[bOffset + k * bStride + column], sum);
                }
                c[out] = sum;
            }
        }
    }
}
