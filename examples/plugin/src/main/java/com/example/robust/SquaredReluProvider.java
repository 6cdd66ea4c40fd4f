package com.example.robust;

import org.kudari.api.Activation;
import org.kudari.api.ActivationProvider;
import org.kudari.api.Options;
import org.kudari.api.PointwiseActivation;

/** The square of what relu gives: D. R. So et al., "Primer: Searching for Efficient Transformers", NeurIPS 2021. */
public final class SquaredReluProvider implements ActivationProvider {
    private record SquaredRelu() implements PointwiseActivation {
        @Override
        public double value(double x) {
            double positive = Math.max(x, 0);
            return positive * positive;
        }

        /** The derivative of the value. */
        @Override
        public double slope(double x) {
            return 2 * Math.max(x, 0);
        }
    }

    @Override
    public String name() {
        return "squared-relu";
    }

    @Override
    public String description() {
        return "squared relu: 0 below 0, the square above";
    }

    @Override
    public Activation create(Options options) {
        return new SquaredRelu();
    }
}
