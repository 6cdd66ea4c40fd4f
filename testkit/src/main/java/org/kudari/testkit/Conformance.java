package org.kudari.testkit;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.InitializerProvider;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.ScheduleProvider;

/**
 * Everything that is checked of a component, without JUnit.
 *
 * @since 0.1.0
 */
public final class Conformance {
    private Conformance() {}

    /** The checks of a loss. */
    public static List<Check> checks(LossSubject subject) {
        return checks(subject, () -> LossChecks.of(subject));
    }

    /** The checks of an optimizer. */
    public static List<Check> checks(OptimizerSubject subject) {
        return checks(subject, () -> OptimizerChecks.of(subject));
    }

    /**
     * The checks of a metric.
     *
     * @since 0.2.0
     */
    public static List<Check> checks(MetricSubject subject) {
        return checks(subject, () -> MetricChecks.of(subject));
    }

    /**
     * The checks of a schedule.
     *
     * @since 0.2.0
     */
    public static List<Check> checks(ScheduleSubject subject) {
        return checks(subject, () -> ScheduleChecks.of(subject));
    }

    /** The checks of a model. */
    public static List<Check> checks(ModelSubject subject) {
        return checks(subject, () -> ModelChecks.of(subject));
    }

    /**
     * The checks of an activation function.
     *
     * @since 0.2.0
     */
    public static List<Check> checks(ActivationSubject subject) {
        return checks(subject, () -> ActivationChecks.of(subject));
    }

    /**
     * The checks of an initializer.
     *
     * @since 0.2.0
     */
    public static List<Check> checks(InitializerSubject subject) {
        return checks(subject, () -> InitializerChecks.of(subject));
    }

    /**
     * The checks of a component of which nothing but the provider is known. What only its author can say, such as where a
     * loss has kinks, is skipped where it matters.
     *
     * @param neighbours components that stand beside it, whose names it must not have
     * @throws IllegalArgumentException if it provides no kind of component that is known here
     */
    public static List<Check> checks(ComponentProvider provider, List<? extends ComponentProvider> neighbours) {
        return switch (Kind.of(provider)) {
            case LOSS -> checks(new UndeclaredLoss((LossProvider) provider, neighbours));
            case OPTIMIZER -> checks(new UndeclaredOptimizer((OptimizerProvider) provider, neighbours));
            case METRIC -> checks(new UndeclaredMetric((MetricProvider) provider, neighbours));
            case SCHEDULE -> checks(new UndeclaredSchedule((ScheduleProvider) provider, neighbours));
            case MODEL -> checks(new UndeclaredModel((ModelProvider) provider, neighbours));
            case ACTIVATION -> checks(new UndeclaredActivation((ActivationProvider) provider, neighbours));
            case INITIALIZER -> checks(new UndeclaredInitializer((InitializerProvider) provider, neighbours));
        };
    }

    /** Runs checks, one after the other; a failure does not keep the others from running. */
    public static ConformanceReport run(List<Check> checks) {
        return new ConformanceReport(checks.stream().map(CheckResult::of).toList());
    }

    private static List<Check> checks(Subject<?> subject, MoreChecks more) {
        List<Check> checks = new ArrayList<>(new ProviderChecks(subject).all());
        try {
            checks.addAll(more.make());
        } catch (RuntimeException | LinkageError e) {
            // The provider's own methods failed, which one of the checks before reports.
            checks.add(new Check("component", "can be looked at", () -> {
                throw new CheckSkipped("the provider cannot say which options there are: " + e);
            }));
        }
        return List.copyOf(checks);
    }

    /** Makes the checks of a kind, for which it must ask the provider. */
    @FunctionalInterface
    private interface MoreChecks {
        List<Check> make();
    }

    /** A subject of which nothing but the provider is known. */
    private interface Undeclared<P extends ComponentProvider> extends Subject<P> {
        @Override
        default boolean declared() {
            return false;
        }
    }

    private record UndeclaredLoss(LossProvider provider, List<? extends ComponentProvider> neighbours)
            implements LossSubject, Undeclared<LossProvider> {}

    private record UndeclaredOptimizer(OptimizerProvider provider, List<? extends ComponentProvider> neighbours)
            implements OptimizerSubject, Undeclared<OptimizerProvider> {}

    private record UndeclaredMetric(MetricProvider provider, List<? extends ComponentProvider> neighbours)
            implements MetricSubject, Undeclared<MetricProvider> {}

    private record UndeclaredSchedule(ScheduleProvider provider, List<? extends ComponentProvider> neighbours)
            implements ScheduleSubject, Undeclared<ScheduleProvider> {}

    private record UndeclaredModel(ModelProvider provider, List<? extends ComponentProvider> neighbours)
            implements ModelSubject, Undeclared<ModelProvider> {}

    private record UndeclaredActivation(ActivationProvider provider, List<? extends ComponentProvider> neighbours)
            implements ActivationSubject, Undeclared<ActivationProvider> {}

    private record UndeclaredInitializer(InitializerProvider provider, List<? extends ComponentProvider> neighbours)
            implements InitializerSubject, Undeclared<InitializerProvider> {}
}
