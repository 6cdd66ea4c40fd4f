package org.kudari.optimizers;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.kudari.api.LeastSquares;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;

/** Optimizers by name, and gradients to give them. */
final class Optimizers {
    private Optimizers() {}

    static OptimizerProvider provider(String name) {
        return ServiceLoader.load(OptimizerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Optimizer optimizer(String name, Map<String, ?> options) {
        OptimizerProvider provider = provider(name);
        return provider.create(Options.of(provider.options(), options));
    }

    /** An objective of which only the gradient is known. */
    static Objective withGradient(double... slope) {
        return new Objective() {
            @Override
            public double evaluate(double[] parameters, double[] gradient) {
                System.arraycopy(slope, 0, gradient, 0, slope.length);
                return 0;
            }

            @Override
            public Optional<LeastSquares> leastSquares() {
                return Optional.empty();
            }
        };
    }
}
