package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.compute.ElementaryFunctions;

/** {@code exponential}: the factor falls by γ each time. */
public final class ExponentialProvider implements ScheduleProvider {
    private static final Option<Double> GAMMA =
            FactorOptions.gamma().doc("what the factor is multiplied by from one of the unit to the next");
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "exponential";
    }

    @Override
    public String description() {
        return "exponential: multiplied by gamma from one epoch or step to the next";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(GAMMA, UNIT);
    }

    @Override
    public String formula() {
        return "γ^t";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.ExponentialLR";
    }

    @Override
    public String differences() {
        return "PyTorch allows γ > 1; here the factor never grows. Keras's ExponentialDecay(decay_steps, decay_rate) is unit: steps"
                + " with γ = decay_rate^(1/decay_steps).";
    }

    @Override
    public Schedule create(Options options) {
        double gamma = options.get(GAMMA);
        Clock clock = Clock.of(options);
        return (position, state) -> ElementaryFunctions.power(gamma, clock.elapsed(position));
    }
}
