package org.kudari.optimizers;

import org.kudari.api.Option;

/** The small number below the line that keeps steps finite. */
final class Epsilon {
    private Epsilon() {}

    static Option<Double> option(double defaultValue) {
        return Option.real("epsilon")
                .greaterThan(0)
                .defaultValue(defaultValue)
                .doc("ε: added to what the gradient is divided by, so that tiny gradients make tiny steps");
    }
}
