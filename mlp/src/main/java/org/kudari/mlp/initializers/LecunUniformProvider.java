package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code lecun-uniform}: uniform, of the variance 1 / inputs. */
public final class LecunUniformProvider implements InitializerProvider {
    @Override
    public String name() {
        return "lecun-uniform";
    }

    @Override
    public String description() {
        return "uniform, of the variance 1 / inputs";
    }

    @Override
    public String formula() {
        return "w ~ U(−limit, limit), limit = √(3 / inputs)";
    }

    @Override
    public String source() {
        return "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, Efficient BackProp, 1998, equation 16";
    }

    @Override
    public String differences() {
        return "Keras draws the same; PyTorch's kaiming_uniform_ with nonlinearity='linear'";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledUniform(1, Fan.IN);
    }
}
