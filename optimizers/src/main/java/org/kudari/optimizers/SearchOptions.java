package org.kudari.optimizers;

import org.kudari.api.Option;
import org.kudari.api.Options;

/** The options that optimizers with a line search share. */
final class SearchOptions {
    static final Option<Double> GRADIENT_TOLERANCE = Option.real("gradient-tolerance")
            .atLeast(0)
            .defaultValue(1e-7)
            .doc("the minimum counts as reached when no element of the gradient is larger");
    static final Option<Long> MAX_EVALUATIONS = Option.integer("max-evaluations")
            .atLeast(10)
            .atMost(10_000)
            .defaultValue(25L)
            .doc("how often a line search may evaluate the objective and its gradient, at the most");

    /** c₁ of the Wolfe conditions: Nocedal and Wright, page 33. */
    private static final double SUFFICIENT_DECREASE = 1e-4;

    private SearchOptions() {}

    static Option<Double> changeTolerance(double defaultValue) {
        return Option.real("change-tolerance")
                .atLeast(0)
                .defaultValue(defaultValue)
                .doc("or when a step changed the objective by no more than this share of it; 0 for never");
    }

    static Stopping stopping(Option<Double> changeTolerance, Options options) {
        return new Stopping(options.get(GRADIENT_TOLERANCE), options.get(changeTolerance));
    }

    static StrongWolfeSearch search(double curvature, Options options) {
        return new StrongWolfeSearch(
                SUFFICIENT_DECREASE, curvature, options.get(MAX_EVALUATIONS).intValue());
    }
}
