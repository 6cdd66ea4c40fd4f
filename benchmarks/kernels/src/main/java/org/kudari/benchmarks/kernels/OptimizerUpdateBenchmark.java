package org.kudari.benchmarks.kernels;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Step;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What optimizers do to parameters once the gradient is there, on one thread. */
@State(Scope.Benchmark)
public class OptimizerUpdateBenchmark {
    private static final double MOMENTUM = 0.9;

    /** The optimizer, {@code momentum} being gradient descent with it. */
    @Param({"gradient-descent", "momentum", "adam"})
    public String optimizer;

    /** How many parameters: W1's network, W2's, and W3's. */
    @Param({"961", "58881", "535818"})
    public int parameters;

    private FirstOrderOptimizer update;
    private org.kudari.api.State state;
    private Step step;
    private double[] values;
    private double[] gradient;

    /** Makes the optimizer. */
    @Setup
    public void create() {
        update = optimizer.equals("momentum")
                ? find("gradient-descent", Map.of("momentum", MOMENTUM))
                : find(optimizer, Map.of());
        ParameterLayout layout =
                ParameterLayout.builder().weight("weight", parameters).build();
        state = org.kudari.api.State.of(update.state(layout), layout);
        step = Step.of(1, parameters);
        values = new SplittableRandom(1).doubles(parameters, -1, 1).toArray();
        gradient = new SplittableRandom(2).doubles(parameters, -1e-3, 1e-3).toArray();
    }

    private static FirstOrderOptimizer find(String name, Map<String, ?> options) {
        return ServiceLoader.load(OptimizerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .map(provider -> (FirstOrderOptimizer) provider.create(Options.of(provider.options(), options)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no optimizer '" + name + "' on the class path"));
    }

    /** One update of all parameters. */
    @Benchmark
    public double[] updateAll() {
        update.beforeUpdate(state, step);
        update.update(values, gradient, state, step, 0, parameters);
        return values;
    }
}
