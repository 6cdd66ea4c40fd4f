package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code lecun-normal}: normal, of the variance 1 / inputs. */
public final class LecunNormalProvider implements InitializerProvider {
    @Override
    public String name() {
        return "lecun-normal";
    }

    @Override
    public String description() {
        return "normal, of the variance 1 / inputs";
    }

    @Override
    public String formula() {
        return "w ~ N(0, 1 / inputs)";
    }

    @Override
    public String source() {
        return "Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller, Efficient BackProp, 1998, equation 16";
    }

    @Override
    public String differences() {
        return "PyTorch's kaiming_normal_ with nonlinearity='linear' draws the same; Keras's is cut at two standard deviations and"
                + " widened to the same variance";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledNormal(1, Fan.IN);
    }
}
