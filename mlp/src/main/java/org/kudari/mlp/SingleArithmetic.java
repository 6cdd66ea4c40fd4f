package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.compute.PanelProducts;

/** A network computed in {@code float}; what goes in is rounded to it. */
final class SingleArithmetic implements Arithmetic<float[]> {
    private final PanelProducts<float[]> products = PanelProducts.ofFloats();

    @Override
    public PanelProducts<float[]> products() {
        return products;
    }

    @Override
    public void activate(Activation activation, float[] values, int from, int to) {
        activation.apply(values, from, to);
    }

    @Override
    public void multiplyBySlope(Activation activation, float[] kept, float[] gradient, int from, int to) {
        activation.multiplyBySlope(kept, gradient, from, to);
    }
}
