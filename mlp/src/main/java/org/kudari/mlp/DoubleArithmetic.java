package org.kudari.mlp;

import java.util.Arrays;
import org.kudari.compute.MatrixProducts;

/** A network computed in {@code double}. */
final class DoubleArithmetic implements Arithmetic<double[]> {
    private final MatrixProducts<double[]> products = MatrixProducts.ofDoubles();

    @Override
    public double[] zeros(int length) {
        return new double[length];
    }

    @Override
    public MatrixProducts<double[]> products() {
        return products;
    }

    @Override
    public void clear(double[] values, int from, int to) {
        Arrays.fill(values, from, to, 0);
    }

    @Override
    public void fillWithOnes(double[] values, int from, int to) {
        Arrays.fill(values, from, to, 1);
    }

    @Override
    public void round(double[] from, double[] to, int start, int end) {
        System.arraycopy(from, start, to, start, end - start);
    }

    @Override
    public void load(double[] from, int fromOffset, double[] to, int toOffset, int length) {
        System.arraycopy(from, fromOffset, to, toOffset, length);
    }

    @Override
    public void store(double[] from, int fromOffset, double[] to, int toOffset, int length) {
        System.arraycopy(from, fromOffset, to, toOffset, length);
    }

    @Override
    public void addTo(double[] values, int offset, double[] sums, int sumsOffset, int length) {
        for (int i = 0; i < length; i++) {
            sums[sumsOffset + i] += values[offset + i];
        }
    }

    @Override
    public void activate(Activation activation, double[] values, int from, int to) {
        activation.apply(values, from, to);
    }

    @Override
    public void multiplyBySlope(Activation activation, double[] results, double[] gradient, int from, int to) {
        activation.multiplyBySlope(results, gradient, from, to);
    }
}
