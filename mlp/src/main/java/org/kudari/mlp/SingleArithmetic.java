package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.compute.Dropout;
import org.kudari.compute.NormalizationLoops;
import org.kudari.compute.PanelProducts;

/** A network computed in {@code float}; what goes in is rounded to it. */
final class SingleArithmetic implements Arithmetic<float[]> {
    private final PanelProducts<float[]> products = PanelProducts.ofFloats();
    private final NormalizationLoops<float[]> normalization = NormalizationLoops.ofFloats();

    @Override
    public PanelProducts<float[]> products() {
        return products;
    }

    @Override
    public NormalizationLoops<float[]> normalization() {
        return normalization;
    }

    @Override
    public void activate(Activation activation, float[] values, int from, int to) {
        activation.apply(values, from, to);
    }

    @Override
    public void multiplyBySlope(Activation activation, float[] kept, float[] gradient, int from, int to) {
        activation.multiplyBySlope(kept, gradient, from, to);
    }

    @Override
    public void drop(
            Dropout dropout, long key, long place, float[] from, int fromOffset, float[] to, int toOffset, int count) {
        dropout.apply(key, place, from, fromOffset, to, toOffset, count);
    }

    @Override
    public void add(float[] values, int offset, float[] more, int moreOffset, float[] sum, int sumOffset, int count) {
        for (int i = 0; i < count; i++) {
            sum[sumOffset + i] = values[offset + i] + more[moreOffset + i];
        }
    }
}
