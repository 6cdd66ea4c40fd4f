package org.kudari.mlp;

import java.util.Arrays;
import org.kudari.compute.MatrixProducts;

/** A network computed in {@code float}; what goes in is rounded to it. */
final class SingleArithmetic implements Arithmetic<float[]> {
    private final MatrixProducts<float[]> products = MatrixProducts.ofFloats();

    @Override
    public float[] zeros(int length) {
        return new float[length];
    }

    @Override
    public MatrixProducts<float[]> products() {
        return products;
    }

    @Override
    public void clear(float[] values, int from, int to) {
        Arrays.fill(values, from, to, 0);
    }

    @Override
    public void fillWithOnes(float[] values, int from, int to) {
        Arrays.fill(values, from, to, 1);
    }

    @Override
    public void round(double[] from, float[] to, int start, int end) {
        for (int i = start; i < end; i++) {
            to[i] = (float) from[i];
        }
    }

    @Override
    public void load(double[] from, int fromOffset, float[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] = (float) from[fromOffset + i];
        }
    }

    @Override
    public void store(float[] from, int fromOffset, double[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] = from[fromOffset + i];
        }
    }

    @Override
    public void addTo(float[] values, int offset, double[] sums, int sumsOffset, int length) {
        for (int i = 0; i < length; i++) {
            sums[sumsOffset + i] += values[offset + i];
        }
    }

    @Override
    public void activate(Activation activation, float[] values, int from, int to) {
        activation.apply(values, from, to);
    }

    @Override
    public void multiplyBySlope(Activation activation, float[] results, float[] gradient, int from, int to) {
        activation.multiplyBySlope(results, gradient, from, to);
    }
}
