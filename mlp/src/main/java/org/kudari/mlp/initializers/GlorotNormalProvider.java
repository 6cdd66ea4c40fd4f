package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code glorot-normal}: normal, of the variance 2 / (inputs + outputs). */
public final class GlorotNormalProvider implements InitializerProvider {
    @Override
    public String name() {
        return "glorot-normal";
    }

    @Override
    public String description() {
        return "normal, of the variance 2 / (inputs + outputs)";
    }

    @Override
    public String formula() {
        return "w ~ N(0, 2 / (inputs + outputs))";
    }

    @Override
    public String source() {
        return "X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010,"
                + " equation 12";
    }

    @Override
    public String differences() {
        return "PyTorch's xavier_normal_ draws the same; Keras's is cut at two standard deviations and widened to the same variance";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledNormal(2, Fan.SUM);
    }
}
