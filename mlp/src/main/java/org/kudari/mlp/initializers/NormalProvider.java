package org.kudari.mlp.initializers;

import java.util.List;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code normal}: normally distributed, with a given mean and standard deviation. */
public final class NormalProvider implements InitializerProvider {
    private static final Option<Double> MEAN =
            Option.real("mean").atLeast(-1e300).atMost(1e300).defaultValue(0.0).doc("the mean");
    private static final Option<Double> STANDARD_DEVIATION = Option.real("standard-deviation")
            .atLeast(0)
            .atMost(1e300)
            .defaultValue(0.05)
            .doc("the standard deviation");

    @Override
    public String name() {
        return "normal";
    }

    @Override
    public String description() {
        return "normally distributed, with a given mean and standard deviation";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MEAN, STANDARD_DEVIATION);
    }

    @Override
    public String formula() {
        return "w ~ N(mean, standard-deviation²)";
    }

    @Override
    public String source() {
        return "Keras 3, keras.initializers.RandomNormal";
    }

    @Override
    public String differences() {
        return "Keras's default standard deviation; PyTorch's is 1";
    }

    @Override
    public Initializer create(Options options) {
        return new Normal(options.get(MEAN), options.get(STANDARD_DEVIATION));
    }
}
