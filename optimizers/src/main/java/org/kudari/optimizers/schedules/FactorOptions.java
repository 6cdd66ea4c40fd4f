package org.kudari.optimizers.schedules;

import org.kudari.api.Option;

/** Options that several schedules have, with the same meaning. */
final class FactorOptions {
    private FactorOptions() {}

    static Option<Double> start(double usual) {
        return Option.real("start").atLeast(0).defaultValue(usual).doc("the factor at the start");
    }

    static Option<Double> end(double usual) {
        return Option.real("end").atLeast(0).defaultValue(usual).doc("the factor at the end");
    }

    static Option<Double> gamma() {
        return Option.real("gamma").greaterThan(0).atMost(1);
    }
}
