package org.kudari.mlp.initializers;

import java.util.List;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code orthogonal}: a random matrix with orthogonal rows or columns. */
public final class OrthogonalProvider implements InitializerProvider {
    private static final Option<Double> GAIN =
            Option.real("gain").atLeast(-1e300).atMost(1e300).defaultValue(1.0).doc("the length of each vector");

    @Override
    public String name() {
        return "orthogonal";
    }

    @Override
    public String description() {
        return "a random matrix with orthogonal rows or columns";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(GAIN);
    }

    @Override
    public String formula() {
        return "W·Wᵀ = gain² · I where there are no more inputs than outputs, Wᵀ·W = gain² · I otherwise";
    }

    @Override
    public String source() {
        return "A. M. Saxe, J. L. McClelland, S. Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural"
                + " networks, ICLR 2014";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras draw from the same distribution";
    }

    @Override
    public Initializer create(Options options) {
        return new Orthogonal(options.get(GAIN));
    }
}
