package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code glorot-uniform}: uniform, of the variance 2 / (inputs + outputs). */
public final class GlorotUniformProvider implements InitializerProvider {
    @Override
    public String name() {
        return "glorot-uniform";
    }

    @Override
    public String description() {
        return "uniform, of the variance 2 / (inputs + outputs)";
    }

    @Override
    public String formula() {
        return "w ~ U(−limit, limit), limit = √(6 / (inputs + outputs))";
    }

    @Override
    public String source() {
        return "X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010,"
                + " equation 16";
    }

    @Override
    public String differences() {
        return "PyTorch calls it xavier_uniform_; the default of Keras";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledUniform(2, Fan.SUM);
    }
}
