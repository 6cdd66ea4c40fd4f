package org.kudari.runner.discovery;

import java.util.List;
import java.util.Optional;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.InitializerProvider;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.ScheduleProvider;

/**
 * A kind of component: its word, which is also its key in a configuration, and the service that provides it.
 *
 * @param <P> the type of its providers
 */
public final class ComponentKind<P extends ComponentProvider> {
    /** Models. */
    public static final ComponentKind<ModelProvider> MODEL = new ComponentKind<>("model", ModelProvider.class);
    /** Losses. */
    public static final ComponentKind<LossProvider> LOSS = new ComponentKind<>("loss", LossProvider.class);
    /** Optimizers. */
    public static final ComponentKind<OptimizerProvider> OPTIMIZER =
            new ComponentKind<>("optimizer", OptimizerProvider.class);
    /** Schedules of the learning rate. */
    public static final ComponentKind<ScheduleProvider> SCHEDULE =
            new ComponentKind<>("schedule", ScheduleProvider.class);
    /** Metrics. */
    public static final ComponentKind<MetricProvider> METRIC = new ComponentKind<>("metric", MetricProvider.class);
    /** Activation functions. */
    public static final ComponentKind<ActivationProvider> ACTIVATION =
            new ComponentKind<>("activation", ActivationProvider.class);
    /** Initializers of parameters. */
    public static final ComponentKind<InitializerProvider> INITIALIZER =
            new ComponentKind<>("initializer", InitializerProvider.class);

    private final String word;
    private final Class<P> service;

    private ComponentKind(String word, Class<P> service) {
        this.word = word;
        this.service = service;
    }

    /** All kinds. */
    public static List<ComponentKind<?>> all() {
        return List.of(MODEL, LOSS, OPTIMIZER, SCHEDULE, METRIC, ACTIVATION, INITIALIZER);
    }

    /** The kind that a service provides, if there is one. */
    public static Optional<ComponentKind<?>> of(Class<?> service) {
        return all().stream().filter(kind -> kind.service == service).findFirst();
    }

    /** The word: {@code model}, {@code loss}, {@code optimizer} … */
    public String word() {
        return word;
    }

    /** The provider interface. */
    public Class<P> service() {
        return service;
    }

    @Override
    public String toString() {
        return word;
    }
}
