package org.kudari.compute;

import java.util.Arrays;

/** Arrays of {@code double}. Reads like its sibling {@link FloatNumbers}, number by number. */
final class DoubleNumbers implements Numbers<double[]> {
    @Override
    public double[] zeros(int length) {
        return new double[length];
    }

    @Override
    public void clear(double[] values, int from, int to) {
        Arrays.fill(values, from, to, 0);
    }

    @Override
    public void round(
            int rows,
            int length,
            double[] from,
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
    public void widen(
            int rows,
            int length,
            double[] from,
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
            double[] from,
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
            int rows, int columns, double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride) {
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
