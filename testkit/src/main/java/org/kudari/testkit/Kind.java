package org.kudari.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.InitializerProvider;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.ScheduleProvider;

/** The kinds of component, and the service under which each is registered. */
enum Kind {
    MODEL(ModelProvider.class),
    LOSS(LossProvider.class),
    OPTIMIZER(OptimizerProvider.class),
    ACTIVATION(ActivationProvider.class),
    INITIALIZER(InitializerProvider.class),
    SCHEDULE(ScheduleProvider.class),
    METRIC(MetricProvider.class);

    private final Class<? extends ComponentProvider> service;

    Kind(Class<? extends ComponentProvider> service) {
        this.service = service;
    }

    static Kind of(ComponentProvider provider) {
        for (Kind kind : values()) {
            if (kind.service.isInstance(provider)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("provider: " + provider.getClass().getName()
                + ", but expected one that implements "
                + Arrays.stream(values())
                        .map(kind -> kind.service.getSimpleName())
                        .collect(Collectors.joining(" or ")));
    }

    Class<? extends ComponentProvider> service() {
        return service;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
