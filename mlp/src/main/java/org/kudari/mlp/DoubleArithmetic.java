package org.kudari.mlp;

import org.kudari.api.Activation;
import org.kudari.compute.PanelProducts;

/** A network computed in {@code double}. */
final class DoubleArithmetic implements Arithmetic<double[]> {
    private final PanelProducts<double[]> products = PanelProducts.ofDoubles();

    @Override
    public PanelProducts<double[]> products() {
        return products;
    }

    @Override
    public void activate(Activation activation, double[] values, int from, int to) {
        activation.apply(values, from, to);
    }

    @Override
    public void multiplyBySlope(Activation activation, double[] kept, double[] gradient, int from, int to) {
        activation.multiplyBySlope(kept, gradient, from, to);
    }
}
