package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code auto}: he-uniform before a rectifier such as relu, glorot-uniform before any other function; biases 0. */
public final class AutoProvider implements InitializerProvider {
    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String description() {
        return "he-uniform before a rectifier such as relu, glorot-uniform before any other function; biases 0";
    }

    @Override
    public String formula() {
        return "w ~ U(−limit, limit), limit = √(6 / inputs) before relu, relu6, leaky-relu, elu, celu, gelu, silu and mish,"
                + " √(6 / (inputs + outputs)) before the others";
    }

    @Override
    public String source() {
        return "K. He et al., ICCV 2015, equation 10; X. Glorot, Y. Bengio, AISTATS 2010, equation 16";
    }

    @Override
    public String differences() {
        return "PyTorch, Keras and scikit-learn each have one default for all layers: initializers pytorch, keras and scikit-learn";
    }

    @Override
    public Initializer create(Options options) {
        return new Auto();
    }
}
