package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code he-uniform}: uniform, of the variance 2 / inputs. */
public final class HeUniformProvider implements InitializerProvider {
    @Override
    public String name() {
        return "he-uniform";
    }

    @Override
    public String description() {
        return "uniform, of the variance 2 / inputs";
    }

    @Override
    public String formula() {
        return "w ~ U(−limit, limit), limit = √(6 / inputs)";
    }

    @Override
    public String source() {
        return "K. He, X. Zhang, S. Ren, J. Sun, Delving Deep into Rectifiers, ICCV 2015, equation 10";
    }

    @Override
    public String differences() {
        return "PyTorch's kaiming_uniform_ with nonlinearity='relu', and Keras's he_uniform";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledUniform(2, Fan.IN);
    }
}
