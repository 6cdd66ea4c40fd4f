package org.kudari.compute;

import java.util.Arrays;

/** Arrays of {@code float}. Reads like its sibling {@link DoubleNumbers}, number by number. */
final class FloatNumbers implements Numbers<float[]> {
    @Override
    public float[] zeros(int length) {
        return new float[length];
    }

    @Override
    public void clear(float[] values, int from, int to) {
        Arrays.fill(values, from, to, 0);
    }

    @Override
    public void round(
            int rows,
            int length,
            double[] from,
            int fromOffset,
            int fromStride,
            float[] to,
            int toOffset,
            int toStride) {
        for (int row = 0; row < rows; row++) {
            int in = fromOffset + row * fromStride;
            int out = toOffset + row * toStride;
            for (int i = 0; i < length; i++) {
                to[out + i] = (float) from[in + i];
            }
        }
    }

    @Override
    public void widen(
            int rows,
            int length,
            float[] from,
            int fromOffset,
            int fromStride,
            double[] to,
            int toOffset,
            int toStride) {
        for (int row = 0; row < rows; row++) {
            int in = fromOffset + row * fromStride;
            int out = toOffset + row * toStride;
            for (int i = 0; i < length; i++) {
                to[out + i] = from[in + i];
            }
        }
    }

    @Override
    public void addWidened(
            int rows,
            int length,
            float[] from,
            int fromOffset,
            int fromStride,
            double[] to,
            int toOffset,
            int toStride) {
        for (int row = 0; row < rows; row++) {
            int in = fromOffset + row * fromStride;
            int out = toOffset + row * toStride;
            for (int i = 0; i < length; i++) {
                to[out + i] += from[in + i];
            }
        }
    }

    @Override
    public void transposeBlock(
            int rows, int columns, float[] a, int aOffset, int aStride, float[] b, int bOffset, int bStride) {
        for (int column = 0; column < columns; column++) {
            int in = aOffset + column;
            int out = bOffset + column * bStride;
            for (int row = 0; row < rows; row++) {
                b[out + row] = a[in];
                in += aStride;
            }
        }
    }
}
