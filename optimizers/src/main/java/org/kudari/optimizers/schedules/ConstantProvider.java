package org.kudari.optimizers.schedules;

import java.util.List;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.Schedule;
import org.kudari.api.ScheduleProvider;

/** {@code constant}: one factor, for the whole run or at its start. */
public final class ConstantProvider implements ScheduleProvider {
    private static final Option<Double> FACTOR =
            Option.real("factor").atLeast(0).defaultValue(1.0).doc("the factor");
    private static final Option<Long> LENGTH = Option.integer("length")
            .atLeast(0)
            .defaultValue(0L)
            .doc("for how many of the unit, after which the factor is 1; 0 for the whole run");
    private static final Option<String> UNIT = Clock.option(Clock.EPOCHS);

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String description() {
        return "constant: one factor, for the whole run or at its start";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FACTOR, LENGTH, UNIT);
    }

    @Override
    public String formula() {
        return "factor while t < length, then 1";
    }

    @Override
    public String source() {
        return "PyTorch, lr_scheduler.ConstantLR";
    }

    @Override
    public String differences() {
        return "PyTorch's defaults are factor 1/3 and total_iters 5; here the rate stays as it is unless told otherwise.";
    }

    @Override
    public Schedule create(Options options) {
        double factor = options.get(FACTOR);
        long length = options.get(LENGTH);
        Clock clock = Clock.of(options);
        return (position, state) -> length == 0 || clock.elapsed(position) < length ? factor : 1;
    }
}
