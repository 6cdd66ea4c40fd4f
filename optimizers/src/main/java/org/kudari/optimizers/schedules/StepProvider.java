package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;
import org.kudari.compute.ElementaryFunctions;

/** {@code step}: the factor falls by γ at regular times. */
public final class StepProvider implements ScheduleProvider {
    private static final Option<Long> SIZE =
            Option.integer("size").atLeast(1).doc("how many of the unit lie between two falls");
    private static final Option<Double> GAMMA =
            FactorOptions.gamma().defaultValue(0.1).doc("what the factor is multiplied by at each fall");
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "step";
    }

    @Override
    public String description() {
        return "step: multiplied by gamma at regular times";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SIZE, GAMMA, UNIT);
    }

    @Override
    public String formula() {
        return "γ^⌊t / size⌋";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.StepLR";
    }

    @Override
    public String differences() {
        return "PyTorch calls size step_size. Keras has it as ExponentialDecay with staircase=True.";
    }

    @Override
    public Schedule create(Options options) {
        long size = options.get(SIZE);
        double gamma = options.get(GAMMA);
        Clock clock = Clock.of(options);
        return (position, state) -> ElementaryFunctions.power(gamma, clock.elapsed(position) / size);
    }
}
