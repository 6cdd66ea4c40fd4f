package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.compute.Dropout;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.PanelProducts;

/** A network computed in {@code double}. */
final class DoubleArithmetic implements Arithmetic<double[]> {
    private final PanelProducts<double[]> products = PanelProducts.ofDoubles();
    private final NormalizationLoops<double[]> normalization = NormalizationLoops.ofDoubles();

    @Override
    public PanelProducts<double[]> products() {
        return products;
    }

    @Override
    public NormalizationLoops<double[]> normalization() {
        return normalization;
    }

    @Override
    public void activate(Activation activation, double[] values, int from, int to) {
        activation.apply(values, from, to);
    }

    @Override
    public void multiplyBySlope(Activation activation, double[] kept, double[] gradient, int from, int to) {
        activation.multiplyBySlope(kept, gradient, from, to);
    }

    @Override
    public void drop(
            Dropout dropout,
            long key,
            long place,
            double[] from,
            int fromOffset,
            double[] to,
            int toOffset,
            int count) {
        dropout.apply(key, place, from, fromOffset, to, toOffset, count);
    }

    @Override
    public void add(
            double[] values, int offset, double[] more, int moreOffset, double[] sum, int sumOffset, int count) {
        for (int i = 0; i < count; i++) {
            sum[sumOffset + i] = values[offset + i] + more[moreOffset + i];
        }
    }
}
