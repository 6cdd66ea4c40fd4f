package org.kudari.mlp.initializers;

import java.util.List;
import org.kudari.api.Initializer;
import org.kudari.api.InitializerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code constant}: one value for all. */
public final class ConstantProvider implements InitializerProvider {
    private static final Option<Double> VALUE = Option.real("value").doc("the value");

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String description() {
        return "one value for all";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(VALUE);
    }

    @Override
    public String formula() {
        return "w = value";
    }

    @Override
    public String source() {
        return "PyTorch 2, torch.nn.init.constant_; Keras 3, keras.initializers.Constant";
    }

    @Override
    public String differences() {
        return "PyTorch and Keras compute the same";
    }

    @Override
    public Initializer create(Options options) {
        return new Constant(options.get(VALUE));
    }
}
