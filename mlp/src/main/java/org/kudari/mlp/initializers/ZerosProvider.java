package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code zeros}: 0. */
public final class ZerosProvider implements InitializerProvider {
    @Override
    public String name() {
        return "zeros";
    }

    @Override
    public String description() {
        return "0";
    }

    @Override
    public String formula() {
        return "w = 0";
    }

    @Override
    public String source() {
        return "PyTorch 2, torch.nn.init.zeros_; Keras 3, keras.initializers.Zeros";
    }

    @Override
    public String differences() {
        return "for biases: layers of equal weights stay equal however long they are trained";
    }

    @Override
    public Initializer create(Options options) {
        return new Constant(0);
    }
}
