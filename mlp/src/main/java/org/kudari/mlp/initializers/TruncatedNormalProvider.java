package org.kudari.mlp.initializers;

import java.util.List;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code truncated-normal}: normal within two standard deviations of the mean. */
public final class TruncatedNormalProvider implements InitializerProvider {
    private static final Option<Double> MEAN =
            Option.real("mean").atLeast(-1e300).atMost(1e300).defaultValue(0.0).doc("the mean");
    private static final Option<Double> STANDARD_DEVIATION = Option.real("standard-deviation")
            .atLeast(0)
            .atMost(1e300)
            .defaultValue(0.05)
            .doc("the standard deviation before the tails are cut off; 0.88 times that is left");

    @Override
    public String name() {
        return "truncated-normal";
    }

    @Override
    public String description() {
        return "normal within two standard deviations of the mean";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MEAN, STANDARD_DEVIATION);
    }

    @Override
    public String formula() {
        return "w ~ N(mean, standard-deviation²), drawn again until |w − mean| < 2 · standard-deviation";
    }

    @Override
    public String source() {
        return "Keras 3, keras.initializers.TruncatedNormal";
    }

    @Override
    public String differences() {
        return "Keras's distribution and default; PyTorch's trunc_normal_ has the standard deviation 1 and cuts at −2 and 2, whatever"
                + " that is";
    }

    @Override
    public Initializer create(Options options) {
        return new TruncatedNormal(options.get(MEAN), options.get(STANDARD_DEVIATION));
    }
}
