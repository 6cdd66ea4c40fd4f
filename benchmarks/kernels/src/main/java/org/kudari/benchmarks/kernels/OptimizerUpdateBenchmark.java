package org.kudari.benchmarks.kernels;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import org.kudari.api.LeastSquares;
import org.kudari.api.Objective;
import org.kudari.api.Optimizer;
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

    /** The optimizer, {@code momentum} being gradient descent with it, {@code amsgrad} Adam, {@code centered} RMSprop. */
    @Param({
        "gradient-descent",
        "momentum",
        "adam",
        "amsgrad",
        "adamw",
        "nadam",
        "radam",
        "adamax",
        "adagrad",
        "adadelta",
        "rmsprop",
        "centered",
        "lion",
        "lamb",
        "adabelief",
        "rprop"
    })
    public String optimizer;

    /** How many parameters: W1's network, W2's, and W3's. */
    @Param({"961", "58881", "535818"})
    public int parameters;

    private Optimizer update;
    private org.kudari.api.State state;
    private Step step;
    private double[] values;

    /** Makes the optimizer. */
    @Setup
    public void create() {
        update = switch (optimizer) {
            case "momentum" -> find("gradient-descent", Map.of("momentum", MOMENTUM));
            case "amsgrad" -> find("adam", Map.of("amsgrad", true));
            case "centered" -> find("rmsprop", Map.of("centered", true));
            default -> find(optimizer, Map.of());
        };
        ParameterLayout layout =
                ParameterLayout.builder().weight("weight", parameters).build();
        state = org.kudari.api.State.of(update.state(layout), layout);
        // Not the first, which some make otherwise.
        step = Step.of(1_000, parameters);
        values = new SplittableRandom(1).doubles(parameters, -1, 1).toArray();
        double[] gradient = new SplittableRandom(2).doubles(parameters, -1e-3, 1e-3).toArray();
        System.arraycopy(gradient, 0, step.gradient(), 0, parameters);
    }

    private static Optimizer find(String name, Map<String, ?> options) {
        return ServiceLoader.load(OptimizerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .map(provider -> provider.create(Options.of(provider.options(), options)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no optimizer '" + name + "' on the class path"));
    }

    /** One update of all parameters. */
    @Benchmark
    public double[] updateAll() {
        update.step(values, GradientIsThere.INSTANCE, state, step);
        return values;
    }

    /** Leaves the gradient as it is, so that a step is the update alone. */
    private enum GradientIsThere implements Objective {
        INSTANCE;

        @Override
        public double evaluate(double[] parameters, double[] gradient) {
            return 0;
        }

        @Override
        public Optional<LeastSquares> leastSquares() {
            return Optional.empty();
        }
    }
}
