package org.kudari.mlp.initializers;

import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Options;

/** {@code he-normal}: normal, of the variance 2 / inputs. */
public final class HeNormalProvider implements InitializerProvider {
    @Override
    public String name() {
        return "he-normal";
    }

    @Override
    public String description() {
        return "normal, of the variance 2 / inputs";
    }

    @Override
    public String formula() {
        return "w ~ N(0, 2 / inputs)";
    }

    @Override
    public String source() {
        return "K. He, X. Zhang, S. Ren, J. Sun, Delving Deep into Rectifiers, ICCV 2015, equation 10";
    }

    @Override
    public String differences() {
        return "PyTorch's kaiming_normal_ with nonlinearity='relu' draws the same; Keras's is cut at two standard deviations and"
                + " widened to the same variance";
    }

    @Override
    public Initializer create(Options options) {
        return new ScaledNormal(2, Fan.IN);
    }
}
