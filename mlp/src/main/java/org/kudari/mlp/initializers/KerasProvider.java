package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code keras}: what Keras's Dense starts with: glorot-uniform weights, and biases 0. */
public final class KerasProvider implements InitializerProvider {
    @Override
    public String name() {
        return "keras";
    }

    @Override
    public String description() {
        return "what Keras's Dense starts with: glorot-uniform weights, and biases 0";
    }

    @Override
    public String formula() {
        return "w ~ U(−limit, limit), limit = √(6 / (inputs + outputs)); b = 0";
    }

    @Override
    public String source() {
        return "Keras 3, keras.layers.Dense";
    }

    @Override
    public String differences() {
        return "drawn from other random numbers";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledUniform(2, Fan.SUM);
    }
}
