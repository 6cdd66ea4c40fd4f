package org.kudari.mlp.initializers;

import java.util.List;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code uniform}: uniform between two bounds. */
public final class UniformProvider implements InitializerProvider {
    private static final Option<Double> MINIMUM = Option.real("minimum")
            .atLeast(-1e300)
            .atMost(1e300)
            .defaultValue(-0.05)
            .doc("the lower bound, inclusive");
    private static final Option<Double> MAXIMUM = Option.real("maximum")
            .atLeast(-1e300)
            .atMost(1e300)
            .defaultValue(0.05)
            .doc("the upper bound, exclusive");

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public String description() {
        return "uniform between two bounds";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MINIMUM, MAXIMUM);
    }

    @Override
    public String formula() {
        return "w ~ U(minimum, maximum)";
    }

    @Override
    public String source() {
        return "Keras 3, keras.initializers.RandomUniform";
    }

    @Override
    public String differences() {
        return "Keras's default bounds; PyTorch's are 0 and 1";
    }

    @Override
    public Initializer create(Options options) {
        double minimum = options.get(MINIMUM);
        double maximum = options.get(MAXIMUM);
        if (minimum >= maximum) {
            throw new IllegalArgumentException("option 'minimum': found " + minimum
                    + ", but expected a number less than 'maximum', which is " + maximum);
        }
        return new Uniform(minimum, maximum);
    }
}
