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
    public void round(double[] from, int fromOffset, float[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] = (float) from[fromOffset + i];
        }
    }

    @Override
    public void widen(float[] from, int fromOffset, double[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] = from[fromOffset + i];
        }
    }

    @Override
    public void addWidened(float[] from, int fromOffset, double[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] += from[fromOffset + i];
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
